import type { Catalogue } from "../catalogue";
import type { trailDropout as chinese } from "../zh-CN/trailDropout";
import { trailTransfer } from "./trailTransfer";

/** What is done about a child that stays away from school. */
export const trailDropout = {
  ...trailTransfer,
  "dropout-reported": "Absence reported; a dropout case began",
  "dropout-joined": "Absence reported again",
  "dropout-step": "Step against dropping out recorded",
  "dropout-corrected": "Entry of a dropout case corrected",
  "dropout-closed": "Outcome of a dropout case recorded",
} satisfies Catalogue<typeof chinese>;
