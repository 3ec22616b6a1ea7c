import { type Commands, fills, madeBySql } from "./command";

export const visitCommands: Commands = {
  "routes/field+/children+/$childId_.visit": {
    record: fills("field", {
      typed: () => ({
        ...{ present: ["CHILD", "CARER"], living: "FAIR", discrimination: "NO", bullying: "NO" },
        ...{ violence: "SUSPECTED", carerHealth: "POOR", attendance: "NOT_AT_SCHOOL", concern: "HIGH" },
        absentSince: "2026-11-16",
        note: "孩子手臂上有伤，说是摔的",
      }),
    }),
  },
  "routes/console+/children+/$childId_.visits": {
    note: fills("coordinator", { typed: () => ({ circumstances: ["poor", "parentsLaidOff"] }) }),
    pair: fills("coordinator", {
      at: async (stage) => {
        await madeBySql(stage, "UPDATE care_pairs SET ended_at = now(), ended_because = 'CHANGED'");
        return `/console/children/${stage.cast.here.child}/visits`;
      },
      typed: ({ cast }) => ({ officerId: cast.here.walker, helperId: cast.here.helper }),
    }),
    end: fills("coordinator"),
  },
};
