/** What staff may do in a change of school: start one, end one that was not accepted; the file moves by a function alone. */
export const TRANSFER_STAFF: Record<string, string> = {
  "INSERT transfer_matches": "*",
  "INSERT transfers":
    "id child_id from_school_id to_school_id moves_on because message started_by started_at",
  "SELECT transfer_matches": "*",
  "SELECT transfers": "*",
  "UPDATE transfers": "state decided_by decided_at reason",
};
