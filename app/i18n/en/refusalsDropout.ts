import type { Catalogue } from "../catalogue";
import type { refusalsDropout as chinese } from "../zh-CN/refusalsDropout";
import { refusalsTransfer } from "./refusalsTransfer";

/** Why a record of a dropout case is refused. */
export const refusalsDropout = {
  ...refusalsTransfer,
  REPORT_BEFORE_VISIT: "The report to the bureau cannot come before the visit to the home.",
  TOO_LONG_AGO: "An absence of more than a year ago is not reported here.",
  AFTER_THE_VISIT: "Choose the day of the visit or an earlier one.",
  NOT_BACK_YET: "There is another look once the child is back.",
  BEFORE_THE_RETURN: "Choose the day of the return or a later one.",
  BEFORE_THE_ABSENCE: "Choose the day on which the absence began or a later one.",
  PARTIES_NEEDED: "Say who took part in the talk.",
  CASE_OVER: "This case is closed.",
  CORRECTED_ALREADY: "This entry has been corrected already.",
  WHERE_NEEDED: "Say where the child learns now.",
} satisfies Catalogue<typeof chinese>;
