import type { Catalogue } from "../catalogue";
import type { copyOfTraining as chinese } from "../zh-CN/copyOfTraining";

/** What the fields of training and certificates are called in a copy of one's data. */
export const copyOfTraining = {
  siteMinutes: "Minutes on the site",
  doneOn: "Done on",
  how: "Where",
  module: "Part",
  moduleVersion: "Version of the part",
  rightAnswers: "Right answers",
  questions: "Questions",
  passed: "Passed",
  policy: "Rule",
  version: "Version",
  acknowledgedOn: "Acknowledged on",
  code: "Code",
  fromOn: "From",
  untilOn: "Until",
  contacts: "Contacts",
  contactMinutes: "Minutes of contact",
  trainingMinutes: "Minutes of training",
  issuedAt: "Issued on",
} satisfies Catalogue<typeof chinese>;
