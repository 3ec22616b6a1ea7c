import type { Catalogue } from "../catalogue";
import type { trailTransfer as chinese } from "../zh-CN/trailTransfer";

/** What was done in changes of school. */
export const trailTransfer = {
  "transfer-started": "Change of school: handed over",
  "transfer-refused": "Change of school: refused",
  "transfer-withdrawn": "Change of school: taken back",
  transferred: "Change of school: child and file taken",
} satisfies Catalogue<typeof chinese>;
