import { type Commands, fills } from "./command";
import { transferCommands } from "./transfers";

/** Absence, what is done about it, and how it ends. */
export const dropoutCommands: Commands = {
  ...transferCommands,
  "routes/console+/children+/$childId_.absent": {
    report: fills("coordinator", {
      typed: () => ({
        ...{ sinceOn: "2026-09-14", sinceTime: "08:10", noticedBy: "班主任", hinders: ["DISTASTE"] },
        said: "问过同桌",
      }),
    }),
  },
  "routes/console+/dropouts+/$caseId": {
    record: fills("coordinator", {
      typed: () => ({
        ...{ kind: "TALK", doneOn: "2026-09-14", doneTime: "16:00", withWhom: "奶奶", reached: "YES" },
        ...{ parties: ["SCHOOL", "VILLAGE"], hinders: ["DISTASTE"], said: "谈了半小时", promised: "明天来" },
      }),
    }),
    correct: fills("coordinator", {
      typed: ({ cast }) => ({ stepId: cast.here.dropoutStep, said: "不是班主任发现的" }),
    }),
    close: fills("coordinator", {
      typed: () => ({
        ...{ outcome: "TRANSFERRED", outcomeOn: "2026-09-15", outcomeWhere: "西安市第三小学" },
        outcomeNote: "学籍已转",
      }),
    }),
  },
};
