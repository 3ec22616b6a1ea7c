import type { Catalogue } from "../catalogue";
import type { refusalsOfCare as chinese } from "../zh-CN/refusalsOfCare";
import { refusalsDropout } from "./refusalsDropout";

/** Why a record of guardianship, registration or assistance is refused. */
export const refusalsOfCare = {
  NO_MOBILE: "No mobile number is on file, so no text message can be sent. Enter one first.",
  ...refusalsDropout,
  RATING_DOES_NOT_FIT:
    "Rating and kind do not fit: without a guardian it is poor, with good guardianship it is good.",
  NOBODY_RESPONSIBLE: "With “no guardian” nobody can be named and nothing is confirmed.",
  ASK_AGAIN_NEEDED: "The child is not known to be at school. Say by when somebody asks again.",
  FOLLOW_UP_NEEDED: "A poor rating needs the day by which somebody looks again.",
  NO_CHANGE: "Before and after are the same: there is nothing to record.",
  BEFORE_THE_LAST: "Choose a day after the one on which the agreement before it began.",
  CARER_IS_PARENT: "Whoever gives notice and whoever cares for the child are two people.",
  AGREEMENT_RUNS: "An agreement is running already. Please reload the page.",
  AGREEMENT_OVER: "That last day has passed. Please choose a later one.",
  AGREEMENT_LENGTH: "Four weeks at least and two years at most. Please change the last day.",
  AGREEMENT_SAME: "Nothing has changed since the last version.",
  AGREEMENT_CHANGED: "There is a newer version. Please reload the page and read it before signing.",
  SIGNED_ALREADY: "This version has been signed already.",
  SIGNED_FOR_ANOTHER: "You are the proxy parent of this match. Please ask a colleague to do this.",
  CHILD_SAID_SO: "The child said the same last time; it is already recorded.",
} satisfies Catalogue<typeof chinese>;
