import type { Scene } from "../support/scene";
import { at, contact } from "./contacts-at";
import { check, copied, type Row, type Rule, raised, range, unique } from "./rule";

const NO_PERMISSION = "UPDATE permissions SET withdrawn_at = now()";
const CLOSED = `UPDATE matches SET state = 'CLOSED', closed_at = '2026-09-10T00:00:00Z', closure_path = 'PLANNED', closure_reason = 'moved';`;

const byMonth = (place: string) => `UPDATE contact_plans SET frequency = 'MONTHLY', ${place}`;
/** The scene's contact is still to come. */
const AHEAD = ({ contact }: Scene) =>
  `DELETE FROM check_ins WHERE contact_id = '${contact}'; UPDATE contacts SET state = 'PLANNED' WHERE id = '${contact}';`;
const ask = ({ move }: Scene, changes: Row = {}) =>
  copied("move_requests", move, { state: "OPEN", decided_by: null, decided_at: null, ...changes });

/** Contacts, requests to move them, and check-ins. */
export const CONTACT_RULES: Record<string, Rule> = {
  contact_plans_weekday: range("contact_plans", "weekday", 0, 6),
  contact_plans_minutes: range("contact_plans", "minutes", 10, 240),
  contact_plans_time: check(
    () =>
      ["24:00", "7:30", "07:60", "0730", ""].map((time) => `UPDATE contact_plans SET start_time = '${time}'`),
    () => ["00:00", "23:59"].map((time) => `UPDATE contact_plans SET start_time = '${time}'`),
  ),
  contact_plans_week: check(
    () => [-2, 0, 5].map((week) => byMonth(`week = ${week}`)),
    () => [-1, 1, 4].map((week) => byMonth(`week = ${week}`)),
  ),
  contact_plans_month_day: check(
    () => [0, 29].map((monthDay) => byMonth(`month_day = ${monthDay}`)),
    () => [1, 28].map((monthDay) => byMonth(`month_day = ${monthDay}`)),
  ),
  contact_plans_cadence: check(
    () => ["UPDATE contact_plans SET week = 1", byMonth("week = NULL"), byMonth("week = 1, month_day = 2")],
    () => [byMonth("month_day = 2")],
  ),
  contact_plans_ends: check(
    () => ["UPDATE contact_plans SET ends_on = starts_on - 1"],
    () => ["UPDATE contact_plans SET ends_on = starts_on"],
  ),
  contact_plans_open_key: unique(
    ({ plan }) => [copied("contact_plans", plan)],
    ({ plan }) => [
      `UPDATE contact_plans SET ended_on = '2026-09-10'; ${copied("contact_plans", plan, { ended_on: null })}`,
      copied("contact_plans", plan, { mode: "MEETING" }),
    ],
  ),
  contacts_order: check(
    () => [
      "UPDATE contacts SET ends_at = starts_at",
      "UPDATE contacts SET ends_at = starts_at + interval '12 hours 1 minute'",
    ],
    () => ["UPDATE contacts SET ends_at = starts_at + interval '12 hours'"],
  ),
  contacts_missed: check(
    () => ["UPDATE contacts SET state = 'MISSED'"],
    () => ["UPDATE contacts SET state = 'MISSED', missed_side = 'SCHOOL'"],
  ),
  contacts_plan_id_original_start_key: unique(
    ({ contact: id, plan }) => [
      copied("contacts", id, { ...at("08:00", "09:00"), plan_id: plan, original_start: "2026-09-08T16:30" }),
      // Nobody need say it: a new contact was meant for the time that it has.
      copied("contacts", id, {
        ...at("08:00", "09:00"),
        ...{ plan_id: plan, local_start: "2026-09-08T16:30", original_start: "" },
      }),
    ],
    ({ contact: id, plan }) => [
      copied("contacts", id, { ...at("08:00", "09:00"), plan_id: plan, original_start: "2026-09-22T16:00" }),
    ],
  ),
  move_requests_note: check(
    (here) => [AHEAD(here) + ask(here, { note: "x".repeat(201) })],
    (here) => [AHEAD(here) + ask(here, { note: "x".repeat(200) })],
  ),
  move_requests_answer: check(({ move }) => [
    `UPDATE move_requests SET answer = '${"x".repeat(201)}' WHERE id = '${move}'`,
  ]),
  move_requests_wishes: check(
    (here) => [AHEAD(here) + ask(here, { wishes: Array(7).fill("2026-09-23T16:30") })],
    (here) => [AHEAD(here) + ask(here, { wishes: Array(6).fill("2026-09-23T16:30") })],
  ),
  move_requests_decided: check(({ move, coordinator }) => [
    `UPDATE move_requests SET decided_by = NULL WHERE id = '${move}'`,
    `UPDATE move_requests SET state = 'OPEN', decided_by = '${coordinator}' WHERE id = '${move}'`,
  ]),
  move_requests_open_key: unique(
    (here) => [AHEAD(here) + ask(here) + ask(here)],
    (here) => [
      `${AHEAD(here) + ask(here)} UPDATE move_requests SET state = 'WITHDRAWN' WHERE state = 'OPEN'; ${ask(here)}`,
    ],
  ),
  CONTACT_NOT_AHEAD: raised(
    (here) => [ask(here), `${AHEAD(here)} UPDATE contacts SET kind = 'FIRST_MEETING'; ${ask(here)}`],
    (here) => [AHEAD(here) + ask(here)],
  ),
  CONTACT_OF_ANOTHER_MATCH: raised((here, there) => [
    contact(here, at("08:00", "09:00", { child_id: there.child })),
    contact(here, at("08:00", "09:00", { volunteer_id: there.mentor })),
    contact(here, at("08:00", "09:00", { school_id: there.school })),
    contact(here, at("08:00", "09:00", { match_id: there.match })),
  ]),
  MATCH_NOT_ACTIVE: raised(
    (here) => [
      ...["PROPOSED", "APPROVED", "ACCEPTED", "PERMITTED", "INTRODUCED"].map(
        (state) => `UPDATE matches SET state = '${state}'; ${contact(here, at("08:00", "09:00"))}`,
      ),
      `UPDATE matches SET state = 'ACCEPTED'; ${contact(here, at("08:00", "09:00", { kind: "FIRST_MEETING" }))}`,
      CLOSED + contact(here, at("08:00", "09:00")),
      CLOSED + contact(here, at("08:00", "09:00", { state: "HELD" })),
    ],
    (here) => [
      ...["ACTIVE", "IN_REVIEW", "CLOSING"].map(
        (state) => `UPDATE matches SET state = '${state}'; ${contact(here, at("08:00", "09:00"))}`,
      ),
      `UPDATE matches SET state = 'PERMITTED'; ${contact(here, at("08:00", "09:00", { kind: "FIRST_MEETING" }))}`,
      `${CLOSED} UPDATE contacts SET state = 'HELD'`,
    ],
  ),
  PERMISSION_MISSING: raised(
    (here) => [
      `${NO_PERMISSION} WHERE kind = 'PARTICIPATION'; ${contact(here, at("08:00", "09:00"))}`,
      `${NO_PERMISSION} WHERE kind = 'MATCH'; ${contact(here, at("08:00", "09:00"))}`,
      `${NO_PERMISSION}; UPDATE contacts SET starts_at = '2026-09-08T08:00:00Z'`,
    ],
    () => [`${NO_PERMISSION}; UPDATE contacts SET state = 'CANCELLED'`],
  ),
  OFFENCE_CHECK_EXPIRED: raised(
    (here) => [
      // One minute past the last day in the school's zone.
      contact(here, {
        ...at("16:00", "16:30"),
        starts_at: "2027-08-01T16:00:00Z",
        ends_at: "2027-08-01T16:30:00Z",
      }),
      `UPDATE screening_items SET state = 'FAILED' WHERE kind = 'OFFENCE_CHECK'; ${contact(here, at("08:00", "09:00"))}`,
    ],
    (here) => [
      contact(here, {
        ...at("15:29", "15:59"),
        starts_at: "2027-08-01T15:29:00Z",
        ends_at: "2027-08-01T15:59:00Z",
      }),
    ],
  ),
  check_ins_area_notes: check(
    () => [`UPDATE check_ins SET area_notes = '[]'`, `UPDATE check_ins SET area_notes = '{"OTHER": "x"}'`],
    () => [`UPDATE check_ins SET area_notes = '{"LIFE": "x", "PARENTS": "y"}'`],
  ),
  check_ins_follow_up: check(
    () => [
      "UPDATE check_ins SET follow_up = 'x'",
      "UPDATE check_ins SET follow_up_on = '2026-09-20', follow_up_owner = 'SCHOOL'",
    ],
    () => ["UPDATE check_ins SET follow_up = 'x', follow_up_on = '2026-09-20', follow_up_owner = 'SCHOOL'"],
  ),
  check_ins_situation: check(
    () => [
      "UPDATE check_ins SET situation = 'NOT_SURE', concern = 'LOW', concern_note = 'x'",
      "UPDATE check_ins SET situation = 'MR4', concern = 'NONE'",
    ],
    () => ["UPDATE check_ins SET situation = 'MR4', concern = 'LOW', concern_note = 'x'"],
  ),
  check_ins_participants: check(
    () => [
      "UPDATE check_ins SET participants = '{NEIGHBOUR}'",
      "UPDATE check_ins SET participants = '{CARER}', reached = false, minutes = 0, mood = NULL, missed_side = 'CHILD'",
    ],
    () => ["UPDATE check_ins SET participants = '{CARER,TEACHER}'"],
  ),
  tasks_what: check(() => ["UPDATE tasks SET what = ''", "UPDATE tasks SET what = repeat('x', 201)"]),
  tasks_closed: check(
    ({ coordinator }) => [
      "UPDATE tasks SET state = 'DONE', closed_at = now()",
      `UPDATE tasks SET closed_at = now(), closed_by = '${coordinator}'`,
    ],
    ({ coordinator }) => [`UPDATE tasks SET state = 'DONE', closed_at = now(), closed_by = '${coordinator}'`],
  ),
  tasks_dropped: check(
    ({ coordinator }) => [
      `UPDATE tasks SET state = 'DROPPED', closed_at = now(), closed_by = '${coordinator}'`,
    ],
    ({ coordinator }) => [
      `UPDATE tasks SET state = 'DROPPED', outcome = 'x', closed_at = now(), closed_by = '${coordinator}'`,
    ],
  ),
  tasks_check_in_id_key: unique(({ task, checkIn }) => [
    `UPDATE tasks SET check_in_id = '${checkIn}' WHERE id = '${task}'; ${copied("tasks", task, { check_in_id: checkIn })}`,
  ]),
  check_in_drafts_about: check(
    () => ["", "2026", "tomorrow"].map((about) => `UPDATE check_in_drafts SET about = '${about}'`),
    ({ contact: id }) => [
      `UPDATE check_in_drafts SET about = '${id}' WHERE match_id IN (SELECT match_id FROM contacts WHERE id = '${id}')`,
    ],
  ),
  check_in_drafts_fields: check(
    () => [
      "UPDATE check_in_drafts SET fields = '[]'",
      "UPDATE check_in_drafts SET fields = jsonb_build_object('note', repeat('x', 40000))",
    ],
    () => ["UPDATE check_in_drafts SET fields = jsonb_build_object('note', repeat('x', 39000))"],
  ),
  check_in_drafts_match_id_about_key: unique(({ draft }) => [copied("check_in_drafts", draft)]),
  CHECK_IN_READ: raised(
    ({ checkIn, coordinator }) => [
      `UPDATE check_ins SET state = 'REVIEWED', reviewed_at = now(), reviewed_by = '${coordinator}' WHERE id = '${checkIn}';
       UPDATE check_ins SET note = 'x', corrected_at = now() WHERE id = '${checkIn}'`,
      `UPDATE check_ins SET state = 'QUESTIONED', question = 'why' WHERE id = '${checkIn}';
       UPDATE check_ins SET note = 'x', corrected_at = now() WHERE id = '${checkIn}'`,
    ],
    ({ checkIn }) => [
      `DELETE FROM check_in_versions; UPDATE check_ins SET note = 'x', corrected_at = now() WHERE id = '${checkIn}'`,
    ],
  ),
  check_ins_contact_id_key: unique(({ checkIn }) => [copied("check_ins", checkIn)]),
  check_ins_minutes: check(
    () => [
      "UPDATE check_ins SET minutes = 601",
      "UPDATE check_ins SET minutes = -1",
      "UPDATE check_ins SET reached = false, missed_side = 'CHILD'",
    ],
    () => ["UPDATE check_ins SET minutes = 600", "UPDATE check_ins SET minutes = 0"],
  ),
  check_ins_missed: check(
    () => ["UPDATE check_ins SET reached = false, minutes = 0"],
    () => ["UPDATE check_ins SET reached = false, minutes = 0, missed_side = 'CHILD'"],
  ),
  check_ins_mood: range("check_ins", "mood", 1, 5),
  check_ins_concern: check(
    () => ["LOW", "MEDIUM", "HIGH"].map((level) => `UPDATE check_ins SET concern = '${level}'`),
    () => ["UPDATE check_ins SET concern = 'HIGH', concern_note = 'cries'"],
  ),
  check_ins_reviewed: check(
    () => ["REVIEWED", "CLOSED"].map((state) => `UPDATE check_ins SET state = '${state}'`),
    ({ coordinator }) => [
      `UPDATE check_ins SET state = 'REVIEWED', reviewed_at = now(), reviewed_by = '${coordinator}'`,
    ],
  ),
};
