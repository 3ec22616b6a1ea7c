import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, unique } from "./rule";

const again = ({ visit }: Scene, changes: Record<string, unknown>) => copied("visits", visit, changes);
const pairAgain = ({ carePair }: Scene, changes: Record<string, unknown> = {}) =>
  copied("care_pairs", carePair, changes);
const ENDED = { ended_at: "2026-09-05", ended_because: "CHANGED" };
const OPEN = { ended_at: null, ended_because: null };
const end = "UPDATE care_pairs SET ended_at = '2026-09-05', ended_because = 'CHANGED';";

/** Visits to homes, and pairs. */
export const VISIT_RULES: Record<string, Rule> = {
  policies_visits: check(
    () =>
      ["visit_days = 13", "care_visit_days = 6", "care_visit_days = visit_days + 1", "visit_days = 367"].map(
        (set) => `UPDATE policies SET ${set}`,
      ),
    () => [
      "UPDATE policies SET visit_days = 14, care_visit_days = 14",
      "UPDATE policies SET care_visit_days = 7",
    ],
  ),
  visits_present: check(
    (here) => [again(here, { present: ["DOG"] })],
    (here) => [again(here, { present: ["PARENT"] })],
  ),
  visits_whole: check(
    (here) => [
      again(here, { present: [], note: "" }),
      again(here, { violence: null }),
      again(here, { living: null }),
    ],
    (here) => [again(here, { present: [], note: "没人", violence: null, living: null })],
  ),
  visits_worry: check(
    (here) => [
      again(here, { violence: "SUSPECTED", concern: "LOW" }),
      again(here, { violence: "YES" }),
      again(here, { bullying: "YES" }),
      again(here, { discrimination: "YES" }),
    ],
    (here) => [
      again(here, { violence: "SUSPECTED", concern: "MEDIUM" }),
      again(here, { bullying: "YES", concern: "LOW" }),
      again(here, { bullying: "SUSPECTED" }),
    ],
  ),
  VISIT_OF_ANOTHER_CHILD: raised(
    (here, there) => [
      again(here, { child_id: there.child }),
      again(here, { pair_id: there.carePair }),
      again(here, { pair_id: here.carePair, visitor_id: here.coordinator }),
    ],
    (here) => [again(here, { pair_id: here.carePair, visitor_id: here.helper })],
  ),
  VISIT_IN_FUTURE: raised(
    (here) => [again(here, { visited_on: "2026-09-02" })],
    (here) => [again(here, { visited_on: "2026-09-01" })],
  ),
  care_pairs_one_open: unique(
    (here) => [pairAgain(here)],
    (here) => [end + pairAgain(here, OPEN), pairAgain(here, ENDED)],
  ),
  care_pairs_two: check((here) => [
    `UPDATE care_pairs SET helper_id = officer_id WHERE id = '${here.carePair}'`,
  ]),
  care_pairs_end: check(
    () => [
      "UPDATE care_pairs SET ended_at = '2026-09-05'",
      "UPDATE care_pairs SET ended_because = 'CHANGED'",
      "UPDATE care_pairs SET ended_at = '2026-08-05', ended_because = 'CHANGED'",
    ],
    () => [end],
  ),
  NOT_OF_THIS_PLACE: raised(
    (here, there) => [
      end + pairAgain(here, { ...OPEN, officer_id: here.helper, helper_id: here.walker }),
      end + pairAgain(here, { ...OPEN, officer_id: there.walker }),
      end + pairAgain(here, { ...OPEN, helper_id: there.helper }),
    ],
    (here) => [end + pairAgain(here, OPEN)],
  ),
  safeguarding_reports_visit_id_key: unique((here) => [
    [1, 2].map(() => copied("safeguarding_reports", here.report, { visit_id: here.visit })).join(";"),
  ]),
};
