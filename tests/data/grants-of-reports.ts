/** What the district types for its year report. */
export const REPORTS_STAFF: Record<string, string> = {
  "INSERT clean_up_years": "*",
  "SELECT clean_up_years": "*",
  "UPDATE clean_up_years": "*",
};
