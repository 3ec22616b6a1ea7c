import { type Commands, fills } from "./command";

export const rosterCommands: Commands = {
  "routes/console+/children+/roster+/index": { read: fills("coordinator") },
  "routes/console+/children+/roster+/$importId": {
    map: fills("coordinator"),
    apply: fills("coordinator"),
    undo: fills("coordinator"),
    discard: fills("coordinator"),
  },
  "routes/console+/children+/roster+/$importId_.row.$line": {
    correct: fills("coordinator", { typed: () => ({ guardianPhone: "13800000002" }) }),
  },
};
