/** What the tablet of the corner may do: read its own session, and say one thing. */
export const CORNER: Record<string, string> = {
  "DELETE corner_sessions": "*",
  "INSERT audit": "*",
  "INSERT corner_answers": "contact_id face words talk said_at",
  "INSERT form_receipts": "*",
  "SELECT corner_sessions": "id contact_id child_called mentor_called mentor_role contact_on",
  "SELECT form_receipts": "*",
};

/** What staff may do with the tablet, with what was said there, and with small wishes. */
export const CORNER_STAFF: Record<string, string> = {
  "DELETE corner_sessions": "*",
  "INSERT corner_sessions": "*",
  "INSERT small_wishes": "*",
  "SELECT corner_answers": "*",
  "SELECT corner_sessions":
    "id contact_id match_id child_id school_id opened_by opened_at expires_at answered_at",
  "SELECT small_wishes": "*",
  "UPDATE small_wishes":
    "state promised_by promised_volunteer_id promised_on settled_on reason shown version",
};

/** What mentors see of small wishes. */
export const SHOWN_WISHES: Record<string, string> = {
  "SELECT small_wishes": "id child_id words asked_on state settled_on shown",
};
