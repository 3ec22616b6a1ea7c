import type { Catalogue } from "../catalogue";
import type { copyOfCare as chinese, openedOfCare as chineseOpened } from "../zh-CN/copyOfCare";

/** What a copy of the data says of guardianship, registration and assistance. */
export const copyOfCare = {
  guardianshipKind: "Kind of guardianship",
  hukou: "Household registration",
  hukouPlace: "Registered at",
  ethnicity: "Ethnic group",
  health: "Health",
  healthNote: "The disability or illness",
  schoolStatus: "Schooling",
  income: "What the family lives on",
  rating: "Rating of guardianship",
  assessedOn: "Assessed on",
  settled: "Guardianship confirmed",
  fromOn: "From",
  untilOn: "Until",
  endedOn: "Ended on",
  before: "Before",
  after: "Now",
  placeBefore: "Registered at before",
  placeAfter: "Registered at now",
  changedOn: "Changed on",
  movedOn: "Left on",
  place: "Where to",
  newSchool: "School there",
  outcomeOn: "Since",
  yuan: "Amount (yuan)",
} satisfies Catalogue<typeof chinese>;

/** Pages about a child, in the record of who saw what. */
export const openedOfCare = {
  guardianship: "Opened guardianship and care",
  records: "Opened registration, assistance and home",
  sheet: "Printed the child’s file",
  table: "Downloaded the child’s file",
} satisfies Catalogue<typeof chineseOpened>;
