import { paths } from "~/http/paths";
import { type Commands, fills, madeBySql, type Stage } from "./command";

/** The child of the first school waits to be taken by the second. */
const handedOver = async (stage: Stage) => {
  const { here, there } = stage.cast;
  // The two scenes are of the same people, who would be on file twice at the new school.
  await madeBySql(stage, "DELETE FROM id_numbers WHERE school_id = $1", [there.school]);
  await madeBySql(
    stage,
    `INSERT INTO transfers (id, child_id, from_school_id, to_school_id, moves_on, because, started_by, started_at)
     VALUES ($1, $2, $3, $4, '2026-09-10', '搬家', $5, '2026-09-09T02:00:00Z')`,
    [OPEN, here.child, here.school, there.school, here.coordinator],
  );
  await madeBySql(
    stage,
    "INSERT INTO transfer_matches (transfer_id, match_id, fate) VALUES ($1, $2, 'CONTINUE')",
    [OPEN, here.match],
  );
  return paths.transfer(OPEN);
};
const OPEN = "00000000-0000-4000-8000-00000f000001";

/** A child changes school: begun, taken, refused, taken back. */
export const transferCommands: Commands = {
  "routes/console+/children+/$childId_.transfer": {
    start: fills("coordinator", {
      typed: ({ cast }) => ({
        ...{ toSchoolId: String(cast.there.school), movesOn: "2026-11-25", because: "搬到外婆家住" },
        ...{ fate1: "CLOSE", message: "怕黑，午睡要开灯" },
      }),
    }),
  },
  "routes/console+/transfers+/$transferId": {
    accept: fills("otherCoordinator", {
      at: handedOver,
      typed: () => ({ grade: "3", className: "2 班", numberChange: "CHANGED", flagged: "on" }),
    }),
    refuse: fills("otherCoordinator", { at: handedOver, typed: () => ({ reason: "没有学位" }) }),
    withdraw: fills("coordinator", { at: handedOver, typed: () => ({ reason: "不转了" }) }),
  },
};
