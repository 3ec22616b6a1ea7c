import { AGREEMENTS_OF_STAFF, OWN_AGREEMENTS } from "./grants-of-agreements";
import { OWN_SUPPORT, SUPPORT } from "./grants-of-support";

/** What staff may do with support, pauses, reviews, closures and what is counted of a gap. */
export const ENDINGS: Record<string, string> = {
  ...SUPPORT,
  ...AGREEMENTS_OF_STAFF,
  "SELECT gap_nudges": "*",
  "SELECT match_pauses": "*",
  "INSERT match_pauses": "*",
  "UPDATE match_pauses": "ended_on version",
  "SELECT parent_returns": "*",
  "INSERT parent_returns": "*",
  "UPDATE parent_returns": "last_day",
  "DELETE parent_returns": "*",
  "SELECT match_reviews": "*",
  "INSERT match_reviews": "*",
  "UPDATE match_reviews": "*",
  "SELECT closures": "*",
  "INSERT closures": "*",
  "UPDATE closures": "*",
};

/** What a mentor may do with those of their own matches. */
export const OWN_ENDINGS: Record<string, string> = {
  ...OWN_SUPPORT,
  ...OWN_AGREEMENTS,
  "SELECT match_pauses": "id match_id starts_on ends_on ended_on",
  "SELECT match_reviews": "id match_id due_on mentor_view mentor_words decided_at version",
  "UPDATE match_reviews": "mentor_view mentor_words version",
};
