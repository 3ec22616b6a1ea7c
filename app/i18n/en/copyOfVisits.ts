import type { Catalogue } from "../catalogue";
import type { copyOfVisits as chinese, openedOfVisits as chineseOpened } from "../zh-CN/copyOfVisits";
import { openedOfCare } from "./copyOfCare";

/** What a copy of the data says of visits and counselling. */
export const copyOfVisits = {
  visitedOn: "Day of the visit",
  counsellor: "Counsellor",
  visitor: "Visitor",
  present: "Met",
  living: "Living conditions",
  carerHealth: "The carer’s health",
  attendance: "School",
} satisfies Catalogue<typeof chinese>;

/** Pages about a child, in the record of who saw what. */
export const openedOfVisits = {
  counselling: "Opened the appointments with the counsellor",
  visits: "Opened the visits to the home",
  visit: "Opened the form of a visit",
  ...openedOfCare,
} satisfies Catalogue<typeof chineseOpened>;
