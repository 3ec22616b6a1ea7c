import { randomUUID } from "node:crypto";
import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, range, unique } from "./rule";
import { secondChild, secondMatch, secondMentor, TWO_CHILDREN_EACH } from "./second";

const closed = (more = "") =>
  `UPDATE matches SET state = 'CLOSED', closed_at = '2026-09-10', closure_path = 'PLANNED', closure_reason = 'moved'${more}`;

/** A second mentor who is matched with the same child. */
function withSecondMentor(here: Scene, match: Record<string, unknown>, mentor: Record<string, unknown> = {}) {
  const { volunteer, statements } = secondMentor(here, mentor);
  return statements + secondMatch(here, { volunteer_id: volunteer, ...match }).statements;
}

/** The scene's mentor, matched with a second child. */
function withSecondChild(here: Scene) {
  const { child, slot, statements } = secondChild(here);
  return statements + secondMatch(here, { child_id: child, slot_id: slot }).statements;
}

/** Rounds, and who is matched with whom. */
export const MATCH_RULES: Record<string, Rule> = {
  rounds_progress: range("rounds", "progress", 0, 100),
  rounds_scope: check(() => ["UPDATE rounds SET school_ids = '{}'", "UPDATE rounds SET school_ids = NULL"]),
  rounds_published: check(
    () => [
      "UPDATE rounds SET published_by = NULL",
      "UPDATE rounds SET published_at = NULL",
      "UPDATE rounds SET state = 'DRAFT'",
    ],
    () => ["UPDATE rounds SET state = 'DRAFT', published_at = NULL, published_by = NULL"],
  ),
  round_pairs_score: range("round_pairs", "score", 0, 1000),
  round_pairs_round_id_child_id_volunteer_id_key: unique(({ pair }) => [
    copied("round_pairs", pair, { slot_id: randomUUID() }),
  ]),
  round_pairs_round_id_slot_id_key: unique((here) => {
    const { volunteer, statements } = secondMentor(here);
    return [statements + copied("round_pairs", here.pair, { volunteer_id: volunteer })];
  }),
  matches_score: range("matches", "score", 0, 1000),
  matches_declined: check(
    () => ["UPDATE matches SET state = 'DECLINED'"],
    () => ["UPDATE matches SET state = 'DECLINED', decline_reason = 'far away'"],
  ),
  matches_introduced: check(
    () => ["UPDATE matches SET introduced_at = NULL", "UPDATE matches SET introduced_by = ''"],
    () => ["UPDATE matches SET introduced_at = NULL, state = 'PERMITTED'"],
  ),
  matches_active: check(
    () => ["UPDATE matches SET active_at = NULL"],
    () => ["UPDATE matches SET active_at = NULL, state = 'INTRODUCED'"],
  ),
  matches_closed: check(
    () => [
      closed(", closed_at = NULL").replace("closed_at = '2026-09-10', ", ""),
      closed().replace("closure_path = 'PLANNED', ", ""),
      closed().replace("closure_reason = 'moved'", "closure_reason = ''"),
    ],
    () => [closed()],
  ),
  matches_open_pair: unique(
    ({ match, freeSlot }) => [TWO_CHILDREN_EACH + copied("matches", match, { slot_id: freeSlot })],
    (here) => [`${closed()}; ${secondMatch(here, { slot_id: here.freeSlot }).statements}`],
  ),
  matches_open_slot: unique(
    (here) => [withSecondMentor(here, {})],
    (here) => [
      withSecondMentor(here, { slot_id: here.freeSlot }),
      `${closed()}; ${withSecondMentor(here, {})}`,
    ],
  ),
  SLOT_OF_ANOTHER_CHILD: raised((here, there) => [
    `UPDATE matches SET slot_id = '${there.slot}' WHERE id = '${here.match}'`,
    `UPDATE matches SET child_id = '${there.child}' WHERE id = '${here.match}'`,
    `UPDATE matches SET school_id = ${there.school} WHERE id = '${here.match}'`,
    `UPDATE slots SET school_id = ${there.school} WHERE id = '${here.freeSlot}'; ${withSecondMentor(here, { slot_id: here.freeSlot })}`,
  ]),
  ROLE_DOES_NOT_FIT: raised(
    (here) => [
      `${closed()}; ${withSecondMentor(here, {}, { role: "MOTHER" })}`,
      `${closed()}; ${withSecondMentor(here, {}, { role: null })}`,
    ],
    (here) => [withSecondMentor(here, { slot_id: here.freeSlot }, { role: "MOTHER" })],
  ),
  VOLUNTEER_NOT_APPROVED: raised((here) =>
    ["SUSPENDED", "LAPSED", "EXITED", "REJECTED", "SCREENING"].map(
      (state) =>
        `${closed()}; UPDATE applications SET state = '${state}'; ${copied("matches", here.match, { state: "PROPOSED" })}`,
    ),
  ),
  CAPACITY_USED: raised(
    (here) => [
      withSecondChild(here),
      `${closed(` WHERE id = '${here.match}'`)}; ${withSecondChild(here)} UPDATE matches SET state = 'ACTIVE' WHERE id = '${here.match}'`,
    ],
    (here) => [TWO_CHILDREN_EACH + withSecondChild(here), `${closed()}; ${withSecondChild(here)}`],
  ),
  CAPACITY_BELOW_MATCHES: raised(
    (here) => [
      `${TWO_CHILDREN_EACH}${withSecondChild(here)} UPDATE volunteers SET capacity = 1 WHERE id = '${here.mentor}'`,
    ],
    (here) => [
      `${TWO_CHILDREN_EACH} UPDATE volunteers SET capacity = 1`,
      `${TWO_CHILDREN_EACH}${withSecondChild(here)} ${closed(` WHERE id = '${here.match}'`)}; UPDATE volunteers SET capacity = 1`,
    ],
  ),
};
