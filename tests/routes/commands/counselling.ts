import { type Commands, fills, madeBySql, type Stage } from "./command";

/** The scene's appointment, before it was held. */
const standing = (state: "ASKED" | "BOOKED") => ({
  at: async (stage: Stage) => {
    const { appointment } = stage.cast.here;
    if (state === "ASKED")
      await madeBySql(
        stage,
        `UPDATE appointments SET state = 'ASKED', counsellor_id = NULL, room_id = NULL, seat = NULL, starts_at = NULL, ends_at = NULL WHERE id = $1`,
        [appointment],
      );
    else await madeBySql(stage, "UPDATE appointments SET state = 'BOOKED' WHERE id = $1", [appointment]);
    return `/counselling/${appointment}`;
  },
});

export const counsellingCommands: Commands = {
  "routes/counselling+/$appointmentId": {
    book: fills("counsellor", { ...standing("ASKED"), typed: () => ({ on: "2026-11-26", time: "16:00" }) }),
    record: fills("counsellor", { ...standing("BOOKED"), typed: () => ({ how: "HOLD" }) }),
    write: fills("counsellor", { typed: () => ({ text: "谈了谈想妈妈的事" }) }),
    handOver: fills("counsellor", { typed: ({ cast }) => ({ toId: cast.here.fellow }) }),
    harm: fills("counsellor", { typed: () => ({ account: "孩子说不敢回家" }) }),
  },
  "routes/console+/children+/$childId_.counselling": {
    ask: fills("coordinator", { typed: () => ({ because: "上课走神，不爱说话" }) }),
    cancel: fills("coordinator", {
      at: async (stage) => {
        await standing("BOOKED").at(stage);
        return `/console/children/${stage.cast.here.child}/counselling`;
      },
    }),
  },
};
