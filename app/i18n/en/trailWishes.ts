import type { Catalogue } from "../catalogue";
import type { trailWishes as chinese } from "../zh-CN/trailWishes";

/** What was done about small wishes of children. */
export const trailWishes = {
  "wish-asked": "Wrote down a small wish of the child",
  "wish-promised": "Wrote down who promised a small wish",
  "wish-fulfilled": "Wrote down that a small wish came true",
  "wish-declined": "Wrote down that a small wish could not be",
  "wish-released": "Looked for somebody else for a small wish",
  "wish-shown": "Showed a small wish to the mentors",
  "wish-hidden": "No longer showed a small wish to the mentors",
} satisfies Catalogue<typeof chinese>;
