import type { Catalogue } from "../catalogue";
import type { trailFamily as chinese } from "../zh-CN/trailFamily";
import { trailCare } from "./trailCare";

/** What a family did on its own page. */
export const trailFamily = {
  "family-acknowledged": "The family said that it knows of the contact",
  "family-knew-nothing": "The family said that it knows nothing of the contact",
  "family-feedback": "The family said how the contact was",
  "own-details": "Somebody of the family changed their phone or place of work",
  "texts-noted": "What somebody of the family said about text messages was recorded",
  "own-texts": "Somebody of the family chose about text messages",
  "care-notice": "A parent gave written notice of who looks after the child",
  ...trailCare,
} satisfies Catalogue<typeof chinese>;
