/** Everyone who could ask for a report, by what they are to it. */
export const REPORT_READERS = [
  /** Named for the school. */
  "OFFICER",
  /** Named for the district. */
  "DISTRICT_OFFICER",
  /** Administers the district, where nobody is named. */
  "STAND_IN",
  /** Administers the district, after nobody acted. */
  "ESCALATED",
  /** An officer whom the report is about. */
  "ACCUSED",
  /** Administers the district, in every other case. */
  "ADMINISTRATOR",
  "OTHER_OFFICER",
  "COORDINATOR",
  "REPORTER",
  "MENTOR",
  "FAMILY",
  "ACCOUNT",
  "VISITOR",
] as const;
export type ReportReader = (typeof REPORT_READERS)[number];

const READ: readonly ReportReader[] = ["OFFICER", "DISTRICT_OFFICER", "STAND_IN", "ESCALATED"];
/** Who raised it: whoever is named, or stands in for them. */
const CONFIDED: readonly ReportReader[] = ["OFFICER", "DISTRICT_OFFICER", "STAND_IN"];

const columns = (table: string, names: string, readers: readonly ReportReader[]) =>
  Object.fromEntries(names.split(" ").map((name) => [`${table}.${name}`, readers]));

/**
 * The one table of who reads which field of a report of harm: docs/access.md is written from it, and a test asks for
 * each of its cells on both databases.
 */
export const REPORT_FIELDS: Readonly<Record<string, readonly ReportReader[]>> = {
  ...columns(
    "safeguarding_reports",
    "id school_id child_id child_told check_in_id visit_id situation danger severity about about_volunteer_id about_person_id about_told account raised_at state state_since level district_since stood_down took_off",
    READ,
  ),
  ...columns("safeguarding_reporters", "report_id kind person_id member_id teacher phone", CONFIDED),
  ...columns(
    "safeguarding_steps",
    "id report_id kind at by_id happened_at station officer receipt_number department to_id volunteer_id outcome level note severity situation",
    READ,
  ),
};
