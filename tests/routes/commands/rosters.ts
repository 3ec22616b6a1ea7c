import { paths } from "~/http/paths";
import { type Commands, fills, made } from "./command";

export const rosterCommands: Commands = {
  "routes/console+/children+/roster+/index": { read: fills("coordinator") },
  "routes/console+/children+/roster+/$importId": {
    map: fills("coordinator"),
    apply: fills("coordinator"),
    undo: fills("coordinator", {
      at: (stage) =>
        made(stage, async (tx) => {
          const now = stage.site.now();
          const { school: schoolId, coordinator: createdById } = stage.cast.here;
          const written = { state: "DONE" as const, createdAt: now, heardAt: now, appliedAt: now };
          const row = { schoolId, createdById, fileName: "花名册.xlsx", headingKey: "x", ...written };
          return paths.roster((await tx.rosterImport.create({ data: row })).id);
        }),
    }),
    discard: fills("coordinator"),
  },
  "routes/console+/children+/roster+/$importId_.row.$line": {
    correct: fills("coordinator", { typed: () => ({ guardianPhone: "13800000002" }) }),
  },
};
