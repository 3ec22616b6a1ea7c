import type { Catalogue } from "../catalogue";
import type { refusalsRoster as chinese } from "../zh-CN/refusalsRoster";

export const refusalsRoster: Catalogue<typeof chinese> = {
  ROSTER_EMPTY: "Choose a file with rows in it.",
  ROSTER_TOO_LARGE: "The file is larger than 16 MB. Divide it, for example by grade.",
  ROSTER_TYPE: "This is neither an .xlsx spreadsheet nor a CSV text.",
  ROSTER_OLD_EXCEL: "This is an old or password-protected workbook. Save it as .xlsx without a password.",
  ROSTER_LOCKED: "The workbook is locked with a password. Save it without one.",
  ROSTER_MACRO: "The workbook contains macros and is not read. Save it as .xlsx without them.",
  ROSTER_BROKEN: "The file cannot be opened; perhaps it is incomplete. Save it once more and try again.",
  ROSTER_UNPACKED: "The workbook unpacks to more than any roster needs and is not read.",
  ROSTER_ENCODING: "The text is neither UTF-8 nor GBK. Save it as CSV UTF-8.",
  ROSTER_QUOTES: "The CSV is torn: a quotation mark is opened and not closed.",
  ROSTER_MERGED:
    "Cells below the headings are merged, so it is not clear to which row they belong. Unmerge them and fill in each row.",
  ROSTER_HEADS_TWICE: "Two columns have the same heading. Give each a name of its own.",
  ROSTER_NO_ROWS: "There are no rows below the headings.",
  ROSTER_TOO_MANY: "More than 100,000 rows. Divide the file.",
  ROSTER_TOO_MANY_PEOPLE: "More than 2,000 rows. Divide the file.",
  ROSTER_TOO_MANY_STAFF: "More than 500 rows. Divide the file.",
  ROSTER_MOVED: "Files were changed since this was checked. Check the rows again, then confirm.",
  ROSTER_RUNNING: "A roster of this school is being written just now.",
  ROSTER_IN_USE:
    "Files of this import were changed since, or something hangs on them. It cannot be undone as a whole any more.",
  ROSTER_TOO_LATE: "The time in which this import could be undone is over.",
  MAP_NAME: "Say which column holds the name.",
  MAP_BIRTH: "Say which column holds the birth date or the identity number: a name alone is not enough.",
  MAP_TWICE: "This column is chosen twice.",
  MAP_EMAIL: "Say which column holds the e-mail address: people are known by it.",
  MAP_ROLE: "Say which column holds the role.",
  MAP_SCOPE: "Say which column holds the school, town or village.",
};
