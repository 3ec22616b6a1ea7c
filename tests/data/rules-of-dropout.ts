import type { Scene } from "../support/scene";
import { check, copied, type Row, type Rule, raised, unique } from "./rule";
import { TRANSFER_RULES } from "./rules-of-transfers";

/** A case that is over, so that it stands beside the open one. */
const over = (here: Scene, changes: Row = {}) =>
  copied("dropout_cases", here.dropout, {
    ...{ outcome: "RETURNED", outcome_on: "2026-09-15", closed_by: here.coordinator },
    ...{ closed_at: "2026-09-15T07:00:00Z", ...changes },
  });
const step = ({ dropoutStep }: Scene, changes: Row = {}) => copied("dropout_steps", dropoutStep, changes);

/** Dropout prevention: its thresholds, cases and steps. */
export const DROPOUT_RULES: Record<string, Rule> = {
  ...TRANSFER_RULES,
  policies_absence: check(
    () => [
      "UPDATE policies SET absence_contact_minutes = 9",
      "UPDATE policies SET absence_contact_minutes = 2881",
      "UPDATE policies SET absence_visit_days = 0",
      "UPDATE policies SET absence_visit_days = 29, absence_report_days = 28",
      "UPDATE policies SET absence_look_days = 185",
    ],
    () => ["UPDATE policies SET absence_visit_days = 28, absence_report_days = 28"],
  ),
  dropout_cases_clock: check((here) => [
    over(here, { contact_minutes: 0 }),
    over(here, { visit_days: 4, report_days: 3 }),
  ]),
  dropout_cases_begin: check((here) => [over(here, { opened_at: "2026-09-10T00:00:00Z" })]),
  dropout_cases_outcome: check((here) => [
    over(here, { outcome_on: null }),
    over(here, { closed_by: null }),
    over(here, { closed_at: null }),
  ]),
  dropout_cases_order: check(
    (here) => [over(here, { outcome_on: "2026-09-13" })],
    (here) => [over(here, { outcome_on: "2026-09-14" })],
  ),
  dropout_cases_where: check(
    (here) => ["TRANSFERRED", "VOCATIONAL", "MOVED"].map((outcome) => over(here, { outcome })),
    (here) => [over(here, { outcome: "MOVED", outcome_where: "西安" }), over(here)],
  ),
  dropout_cases_said: check((here) => [
    over(here, { outcome_where: "x".repeat(201) }),
    over(here, { outcome_note: "x".repeat(1001) }),
  ]),
  dropout_cases_one_open: unique(
    (here) => [copied("dropout_cases", here.dropout)],
    (here) => [over(here)],
  ),
  CASE_OF_ANOTHER_CHILD: raised((here, there) => [
    // Of another child, and one that is not over.
    over(here, { former_id: there.dropout }),
    over(here, { former_id: here.dropout }),
  ]),
  dropout_steps_corrects: check(
    (here) => [step(here, { kind: "CORRECTION" }), step(here, { corrects_id: here.dropoutStep })],
    (here) => [step(here, { kind: "CORRECTION", corrects_id: here.dropoutStep })],
  ),
  dropout_steps_corrects_id_key: unique((here) => [
    step(here, { kind: "CORRECTION", corrects_id: here.dropoutStep }) +
      step(here, { kind: "CORRECTION", corrects_id: here.dropoutStep }),
  ]),
  dropout_steps_time: check((here) => [step(here, { done_at: "2026-09-16T00:00:00Z" })]),
  dropout_steps_codes: check((here) => [
    step(here, { parties: ["KING"] }),
    step(here, { hinders: ["RAIN"] }),
  ]),
  dropout_steps_said: check((here) => [
    step(here, { with_whom: "x".repeat(201) }),
    step(here, { said: "x".repeat(1001) }),
    step(here, { promised: "x".repeat(501) }),
  ]),
  STEP_OF_ANOTHER_CASE: raised((here, there) => [
    step(here, { kind: "CORRECTION", corrects_id: there.dropoutStep }),
  ]),
};
