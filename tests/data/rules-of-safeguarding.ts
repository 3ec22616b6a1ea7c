import type { Scene } from "../support/scene";
import { check, copied, type Row, type Rule, raised, unique } from "./rule";

/** Past the triggers, which would refuse it first. */
const bare = (statement: string) => `SET LOCAL session_replication_role = replica; ${statement}`;
const report = (here: Scene, changes: Row) => copied("safeguarding_reports", here.report, changes);
const step = (here: Scene, changes: Row) => copied("safeguarding_steps", here.reportStep, changes);
const reporter = (changes: string) => bare(`UPDATE safeguarding_reporters SET ${changes}`);
const about = (here: Scene) => ({ about: "MENTOR", about_volunteer_id: here.mentor });

/** Reports of harm, who raised them and what was done. */
export const SAFEGUARDING_RULES: Record<string, Rule> = {
  policies_reports: check(
    () => [
      "UPDATE policies SET report_minutes = 4",
      "UPDATE policies SET report_minutes = 1441, report_district_minutes = 2880",
      "UPDATE policies SET report_minutes = 61",
      "UPDATE policies SET report_district_minutes = 2881",
      "UPDATE policies SET receipt_minutes = 29",
      "UPDATE policies SET receipt_minutes = 10081",
    ],
    () => ["UPDATE policies SET report_minutes = 5, report_district_minutes = 5, receipt_minutes = 30"],
  ),
  safeguarding_reports_severity: check(
    (here) => [report(here, { severity: "NONE" }), report(here, { danger: true })],
    (here) => [report(here, { danger: true, severity: "HIGH" })],
  ),
  safeguarding_reports_about: check(
    (here) => [report(here, { about_volunteer_id: here.mentor })],
    (here) => [report(here, about(here))],
  ),
  safeguarding_reports_level: check((here) => [3, -1].map((level) => bare(report(here, { level })))),
  safeguarding_reports_stood_down: check(
    (here) => [
      bare(report(here, { stood_down: true })),
      bare(report(here, { ...about(here), took_off: true })),
    ],
    (here) => [bare(report(here, { ...about(here), stood_down: true, took_off: true }))],
  ),
  safeguarding_reports_check_in_id_key: unique(
    (here) => [report(here, { check_in_id: here.checkIn }) + report(here, { check_in_id: here.checkIn })],
    (here) => [report(here, { check_in_id: here.checkIn })],
  ),
  safeguarding_reporters_who: check((here) => [
    reporter("person_id = NULL"),
    reporter(`member_id = '${here.member}'`),
    reporter("kind = 'FAMILY'"),
    reporter("kind = 'TEACHER'"),
    reporter("teacher = '马老师'"),
  ]),
  safeguarding_steps_whole: check(
    (here) => [
      step(here, { kind: "POLICE_TOLD", happened_at: "2026-09-01T08:00:00Z" }),
      step(here, { kind: "POLICE_TOLD", station: "虢镇派出所" }),
      step(here, { kind: "RECEIPT" }),
      step(here, { kind: "NOTICE" }),
      step(here, { kind: "HANDED_OVER" }),
      bare(step(here, { kind: "SUSPENDED" })),
      step(here, { kind: "CLOSED", outcome: "UNFOUNDED", note: "" }),
      step(here, { kind: "CLOSED" }),
      step(here, { kind: "SAID_MORE", situation: "MR6" }),
      step(here, { kind: "SAID_MORE", severity: "HIGH" }),
      step(here, { kind: "SAID_MORE", severity: "NONE", situation: "MR6" }),
      step(here, { note: "" }),
    ],
    (here) => [
      step(here, {
        kind: "POLICE_TOLD",
        station: "虢镇派出所",
        happened_at: "2026-09-01T08:00:00Z",
        note: "",
      }),
      step(here, { kind: "NOTICE", department: "EDUCATION", note: "" }),
      step(here, { kind: "SAID_MORE", severity: "HIGH", situation: "MR6", by_id: null, note: "" }),
    ],
  ),
  safeguarding_steps_by: check((here) => [step(here, { by_id: null })]),
  REPORT_BEGINS_RAISED: raised((here) => [
    report(here, { state: "CLOSED" }),
    report(here, { state_since: "2026-09-02T08:00:00Z" }),
    report(here, { level: 1 }),
    report(here, { district_since: "2026-09-02T08:00:00Z" }),
    report(here, { ...about(here), stood_down: true }),
  ]),
  REPORT_OF_ANOTHER_SCHOOL: raised((here, there) => [
    report(here, { child_id: there.child }),
    report(here, { ...about(here), about_volunteer_id: there.mentor }),
    report(here, { about: "STAFF", about_person_id: there.coordinator }),
    report(here, { about: "OTHER", about_person_id: here.coordinator }),
    step(here, { kind: "SUSPENDED", volunteer_id: there.mentor }),
    step(here, { kind: "HANDED_OVER", to_id: there.officer }),
  ]),
  STEP_NOT_POSSIBLE: raised((here) => [
    step(here, { kind: "RECEIPT", receipt_number: "1" }),
    step(here, { kind: "CLOSED", outcome: "UNFOUNDED" }),
    step(here, { kind: "LIFTED" }),
    step(here, { kind: "ESCALATED", level: 2 }) + step(here, { kind: "ESCALATED", level: 1 }),
    step(here, { kind: "SUSPENDED", volunteer_id: here.mentor }) +
      step(here, { kind: "SUSPENDED", volunteer_id: here.mentor }),
  ]),
  STOOD_DOWN: raised((here) => [
    `${report(here, about(here))} UPDATE applications SET state = 'APPROVED' WHERE id = '${here.application}'`,
  ]),
  REPORT_STAYS: raised((here) => [
    `UPDATE safeguarding_reports SET state = 'CLOSED' WHERE id = '${here.report}'`,
    `UPDATE safeguarding_reports SET account = '' WHERE id = '${here.report}'`,
    `DELETE FROM safeguarding_reports WHERE id = '${here.report}'`,
    "UPDATE safeguarding_reporters SET phone = ''",
    "DELETE FROM safeguarding_reporters",
    "UPDATE safeguarding_steps SET note = 'x'",
    "DELETE FROM safeguarding_steps",
  ]),
};
