import type { Catalogue } from "../catalogue";
import type * as chinese from "../zh-CN/trailReports";

/** Reports in tables, and the figures of the clean-up. */
export const trailReports: Catalogue<typeof chinese.trailReports> = {
  exported: "downloaded a report",
  printed: "printed a report",
};
export const trailCleanUp: Catalogue<typeof chinese.trailCleanUp> = {
  recorded: "entered the figures of the clean-up",
};
