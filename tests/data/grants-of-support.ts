/** What staff may do with what was asked about a match. */
export const SUPPORT: Record<string, string> = {
  "INSERT kind_words": "*",
  "INSERT strength_answers": "*",
  "INSERT support_contacts": "*",
  "SELECT kind_words": "*",
  "SELECT strength_answers": "*",
  "SELECT support_contacts": "*",
  "UPDATE kind_words": "taken_back_at",
  "UPDATE strength_answers": "looked_at looked_by found",
};

/** What a mentor may: their own questionnaire, and what was passed on to them. */
export const OWN_SUPPORT: Record<string, string> = {
  "INSERT strength_answers":
    "match_id school_id child_id side statements marks score answered_on recorded_by recorded_at",
  "SELECT kind_words": "id match_id words passed_at taken_back_at",
  "SELECT strength_answers": "id match_id side answered_on",
};
