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
};
