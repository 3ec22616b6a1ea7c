/** What staff may do with rosters that somebody read: who read it and when is never changed, and an import is never deleted. */
export const ROSTER_STAFF: Record<string, string> = {
  "DELETE roster_rows": "*",
  "INSERT roster_imports": "*",
  "INSERT roster_rows": "*",
  "SELECT roster_imports": "*",
  "SELECT roster_rows": "*",
  "UPDATE roster_imports":
    "state headings mapping remembered row_count progress heard_at counts applied_at undone_at version",
  "UPDATE roster_rows":
    "sealed person_key verdict faults doubt decision same_as child_id before child_version person_id person_version",
};
