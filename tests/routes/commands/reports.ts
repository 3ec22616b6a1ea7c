import { type Commands, fills } from "./command";

/** What is typed for the year report. */
export const reportCommands: Commands = {
  "routes/district+/clean-up": {
    record: fills("administrator", {
      typed: () => ({ deployments: "390", operations: "7", source: "公安分局通报" }),
    }),
  },
};
