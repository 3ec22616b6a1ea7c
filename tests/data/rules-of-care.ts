import type { Scene } from "../support/scene";
import { check, copied, type Row, type Rule, raised, unique } from "./rule";
import { DROPOUT_RULES } from "./rules-of-dropout";

const assessed = ({ guardianship }: Scene, changes: Row) => copied("guardianships", guardianship, changes);
const agreed = ({ agreement }: Scene, changes: Row) =>
  copied("care_agreements", agreement, { ended_on: "2026-09-30", ...changes });
const registered = ({ hukou }: Scene, changes: Row) => copied("hukou_records", hukou, changes);
const aided = ({ aid }: Scene, changes: Row) => copied("aid_records", aid, changes);
const moved = ({ townMove }: Scene, changes: Row) => copied("town_moves", townMove, changes);

/** Guardianship, written care, registration and assistance. */
export const CARE_RULES: Record<string, Rule> = {
  ...DROPOUT_RULES,
  children_said: check(() => [
    "UPDATE children SET ethnicity = repeat('x', 21)",
    "UPDATE children SET health_note = repeat('x', 201)",
    "UPDATE children SET income = ARRAY['GOLD']",
  ]),
  guardianships_who: check(
    (here) => [
      assessed(here, { kind: "NONE", rating: "POOR", settled: false }),
      assessed(here, { kind: "NONE", rating: "POOR", member_id: null, settled: true }),
    ],
    (here) => [assessed(here, { kind: "NONE", rating: "POOR", member_id: null, settled: false })],
  ),
  guardianships_fits: check(
    (here) => [
      assessed(here, { kind: "NONE", member_id: null, settled: false, rating: "FAIR" }),
      assessed(here, { kind: "GOOD", rating: "POOR" }),
    ],
    (here) => [assessed(here, { kind: "GOOD", rating: "GOOD" })],
  ),
  guardianships_follow_up: check((here) => [
    assessed(here, { assessed_on: "2026-08-02", follow_up_on: "2026-08-01" }),
  ]),
  guardianships_note: check((here) => [assessed(here, { note: "x".repeat(301) })]),
  care_agreements_order: check(
    (here) => [
      agreed(here, { until_on: "2026-08-31" }),
      agreed(here, { from_on: "2026-09-01", ended_on: "2026-08-31" }),
    ],
    (here) => [agreed(here, { from_on: "2026-09-01", until_on: "2026-09-01", ended_on: "2026-09-01" })],
  ),
  care_agreements_note: check((here) => [agreed(here, { note: "x".repeat(301) })]),
  care_agreements_one_open: unique(
    (here) => [agreed(here, { ended_on: null })],
    (here) => [`UPDATE care_agreements SET ended_on = '2026-09-30'; ${agreed(here, { ended_on: null })}`],
  ),
  hukou_records_change: check((here) => [
    registered(here, { before: "FAMILY", after: "FAMILY", place_before: "x", place_after: "x" }),
  ]),
  hukou_records_said: check((here) => [
    registered(here, { place_after: "" }),
    registered(here, { note: "x".repeat(301) }),
  ]),
  aid_records_order: check((here) => [aided(here, { given_on: "2026-05-02", ended_on: "2026-05-01" })]),
  aid_records_yuan: check(
    (here) => [aided(here, { yuan: 0 })],
    (here) => [aided(here, { yuan: null })],
  ),
  aid_records_said: check((here) => [aided(here, { before: "" }), aided(here, { after: "x".repeat(301) })]),
  town_moves_order: check(
    (here) => [
      moved(here, { moved_on: "2026-08-02", outcome_on: "2026-08-01" }),
      moved(here, { outcome_on: "2026-09-02", follow_up_on: "2026-09-01" }),
    ],
    (here) => [moved(here, { outcome_on: "2026-09-02", follow_up_on: "2026-09-02" })],
  ),
  town_moves_said: check((here) => [
    moved(here, { place: "" }),
    moved(here, { place: "x".repeat(101) }),
    moved(here, { new_school: "x".repeat(101) }),
    moved(here, { note: "x".repeat(301) }),
  ]),
  MEMBER_OF_ANOTHER_CHILD: raised((here, there) => [
    assessed(here, { member_id: there.member }),
    agreed(here, { member_id: there.member }),
  ]),
};
