import { type Commands, fills } from "./command";

export const trainingCommands: Commands = {
  "routes/volunteer+/training+/$module_.quiz": {
    quiz: fills("mentor", {
      typed: () => ({ q1: "a", q2: "b", q3: "b", q4: "c", q5: "b", q6: "c" }),
    }),
  },
  "routes/volunteer+/training+/rules.$policy": {
    acknowledge: fills("mentor", { typed: () => ({ read: "on" }) }),
  },
  "routes/volunteer+/certificates+/index": {
    issue: fills("mentor", { typed: () => ({ from: "2026-01-01", until: "2026-09-30" }) }),
  },
  "routes/console+/volunteers+/$volunteerId.training": {
    session: fills("coordinator", {
      typed: () => ({ heldOn: "2026-09-02", minutes: "60", about: "案例讨论：怎么发现欺凌" }),
    }),
  },
};
