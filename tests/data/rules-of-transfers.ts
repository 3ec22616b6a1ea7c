import type { Scene } from "../support/scene";
import { check, copied, type Row, type Rule, raised, unique } from "./rule";

/** The hand-over of the first scene, which was taken back. */
const over = ({ transfer }: Scene, changes: Row = {}) => copied("transfers", transfer, changes);
/** The same while it waits for its answer. */
const open = (here: Scene, changes: Row = {}) =>
  over(here, { state: "STARTED", decided_by: null, decided_at: null, reason: "", ...changes });

/** The mentor of the first scene is to come along. */
const goesAlong = (here: Scene) =>
  `${open(here)} INSERT INTO transfer_matches (transfer_id, match_id, fate)
     SELECT id, '${here.match}', 'CONTINUE' FROM transfers WHERE state = 'STARTED';`;
const ACCEPTED = `UPDATE transfers SET state = 'ACCEPTED', decided_by = started_by, decided_at = started_at, number_change = 'SAME', flagged = true
  WHERE state = 'STARTED';`;

/** A change of school. */
export const TRANSFER_RULES: Record<string, Rule> = {
  transfers_elsewhere: check((here) => [over(here, { to_school_id: here.school })]),
  transfers_said: check((here) => [
    over(here, { because: "" }),
    over(here, { because: "x".repeat(201) }),
    over(here, { message: "x".repeat(1001) }),
    over(here, { reason: "x".repeat(301) }),
  ]),
  transfers_decided: check(
    (here) => [
      over(here, { decided_by: null }),
      over(here, { decided_at: null }),
      over(here, { reason: "" }),
      open(here, { decided_by: here.coordinator }),
    ],
    (here) => [over(here), open(here)],
  ),
  transfers_registered: check(
    (here) => [
      over(here, { flagged: true }),
      over(here, { state: "ACCEPTED", reason: "" }),
      over(here, { state: "ACCEPTED", reason: "", flagged: true }),
    ],
    (here) => [over(here, { state: "ACCEPTED", reason: "", flagged: false, number_change: "SAME" })],
  ),
  transfers_one_open: unique((here) => [open(here) + open(here)]),
  MENTOR_STAYS: raised(
    (here) => [
      `${goesAlong(here)} UPDATE applications SET state = 'SUSPENDED' WHERE id = '${here.application}'; ${ACCEPTED}`,
    ],
    (here) => [`${goesAlong(here)} ${ACCEPTED}`],
  ),
  MATCH_OF_ANOTHER_CHILD: raised((here, there) => [
    `INSERT INTO transfer_matches (transfer_id, match_id, fate) VALUES ('${here.transfer}', '${there.match}', 'CLOSE');`,
  ]),
};
