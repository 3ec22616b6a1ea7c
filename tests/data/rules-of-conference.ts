import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, unique } from "./rule";

const set = (table: string, id: string, to: string) =>
  `UPDATE conference_${table} SET ${to} WHERE id = '${id}'`;
const of = (table: string, id: keyof Scene, broken: string[], kept: string[] = []) =>
  check(
    (here) => broken.map((to) => set(table, String(here[id]), to)),
    (here) => kept.map((to) => set(table, String(here[id]), to)),
  );
const note = (here: Scene, values: string) =>
  `INSERT INTO conference_notes (place_id, recorded_by, recorded_at, said, kind, meeting_id, item_id, action_id, due_on) VALUES (1, '${here.coordinator}', now(), ${values})`;
const toAction = ({ action }: Scene, kind: string, due = "NULL", said = "x") =>
  `'${said}', '${kind}', NULL, NULL, '${action}', ${due}`;
const toMinutes = (meeting: string, item = "NULL") => `'x', 'ADDITION', '${meeting}', ${item}, NULL, NULL`;

/** The joint conference. */
export const CONFERENCE_RULES: Record<string, Rule> = {
  conference_departments_name: of(
    "departments",
    "department",
    ["name = ''", "name = repeat('x', 61)"],
    ["name = repeat('x', 60)"],
  ),
  conference_departments_code: of("departments", "department", ["code = 'WEATHER'"]),
  conference_departments_place_id_code_key: unique(() => [
    "INSERT INTO conference_departments (place_id, code) VALUES (1, 'COURT')",
  ]),
  conference_departments_open: unique(
    (here) => [`INSERT INTO conference_departments (place_id, name) VALUES (1, 'DEPARTMENT-${here.school}')`],
    (here) => [
      `INSERT INTO conference_departments (place_id, name, retired_on) VALUES (1, 'DEPARTMENT-${here.school}', now())`,
    ],
  ),
  conference_members_said: of("members", "conferenceMember", ["name = 'x'", "phone = repeat('1', 21)"]),
  conference_members_order: of(
    "members",
    "conferenceMember",
    ["until_on = '2025-12-31'"],
    ["until_on = '2026-01-01'"],
  ),
  conference_meetings_at: of("meetings", "meeting", ["at = -1", "at = 1440"], ["at = 0", "at = 1439"]),
  conference_meetings_said: of("meetings", "meeting", ["title = ''", "venue = ''", "chair = ''"]),
  conference_meetings_closed: of(
    "meetings",
    "meeting",
    ["state = 'CLOSED'", "closed_at = now()"],
    ["state = 'HELD'"],
  ),
  conference_seats_who: check((here) => [
    `UPDATE conference_seats SET who = repeat('x', 101) WHERE meeting_id = '${here.meeting}'`,
  ]),
  conference_items_matter: of(
    "items",
    "agendaItem",
    ["matter = 'WEATHER', figure = 1, taken_at = now()"],
    ["matter = 'GAPS', figure = 1, taken_at = now()"],
  ),
  conference_items_frozen: of("items", "agendaItem", [
    "matter = 'GAPS'",
    "figure = 1",
    "matter = 'GAPS', figure = -1, taken_at = now()",
  ]),
  conference_items_said: of("items", "agendaItem", ["title = ''", "said = repeat('x', 4001)"]),
  conference_items_meeting_id_matter_key: unique((here) => [
    `INSERT INTO conference_items (meeting_id, place_id, position, matter, figure, taken_at)
     SELECT '${here.meeting}', 1, n, 'GAPS', 1, now() FROM generate_series(2, 3) n`,
  ]),
  conference_actions_said: of("actions", "action", ["what = ''", "person = repeat('x', 51)"]),
  conference_actions_settled: of("actions", "action", ["state = 'DONE'", "settled_at = now()"]),
  conference_notes_of: check((here) => [
    `UPDATE conference_notes SET action_id = NULL WHERE id = '${here.conferenceNote}'`,
    `UPDATE conference_notes SET meeting_id = '${here.meeting}' WHERE id = '${here.conferenceNote}'`,
  ]),
  conference_notes_due: check((here) => [
    note(here, toAction(here, "PUT_OFF")),
    note(here, toAction(here, "UPDATE", "'2026-10-01'")),
  ]),
  conference_notes_said: check((here) => [note(here, toAction(here, "UPDATE", "NULL", ""))]),
  MEETING_CLOSED: raised(
    (here) => [
      set("meetings", here.meetingClosed, "chair = 'x'"),
      set("items", here.closedItem, "said = 'x'"),
      `DELETE FROM conference_seats WHERE meeting_id = '${here.meetingClosed}'`,
      copied("conference_actions", here.action),
    ],
    (here) => [set("items", here.agendaItem, "said = 'x'")],
  ),
  MEETING_NOT_CLOSED: raised(
    (here) => [note(here, toMinutes(here.meeting))],
    (here) => [note(here, toMinutes(here.meetingClosed, `'${here.closedItem}'`))],
  ),
  OF_ANOTHER_CONFERENCE: raised((here) => [
    note(here, toMinutes(here.meetingClosed, `'${here.agendaItem}'`)),
    copied("conference_actions", here.action, { meeting_id: here.meeting, item_id: here.closedItem }),
  ]),
  ACTION_SETTLED: raised((here) => [
    `${note(here, toAction(here, "DONE"))}; ${note(here, toAction(here, "UPDATE"))}`,
  ]),
};
