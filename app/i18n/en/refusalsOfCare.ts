import type { Catalogue } from "../catalogue";
import type { refusalsOfCare as chinese } from "../zh-CN/refusalsOfCare";
import { refusalsDropout } from "./refusalsDropout";

/** Why a record of guardianship, registration or assistance is refused. */
export const refusalsOfCare = {
  ...refusalsDropout,
  RATING_DOES_NOT_FIT:
    "Rating and kind do not fit: without a guardian it is poor, with good guardianship it is good.",
  NOBODY_RESPONSIBLE: "With “no guardian” nobody can be named and nothing is confirmed.",
  FOLLOW_UP_NEEDED: "A poor rating needs the day by which somebody looks again.",
  NO_CHANGE: "Before and after are the same: there is nothing to record.",
  BEFORE_THE_LAST: "Choose a day after the one on which the agreement before it began.",
  CARER_IS_PARENT: "Whoever gives notice and whoever cares for the child are two people.",
  AGREEMENT_RUNS: "An agreement is running already. Please reload the page.",
} satisfies Catalogue<typeof chinese>;
