import type { Catalogue } from "../catalogue";
import type { mailDuties as chinese } from "../zh-CN/mailDuties";

/** Letters about visits and absences from school that are due. */
export const mailDuties = {
  VISIT_DUE: {
    subject: "Homes to visit: {{n}}",
    VILLAGE:
      "Children of your village whose home is due a visit: {{n}}. The first of them by {{first}}. Who they are stands behind the sign-in.",
    PAIR: "Children in your care whose home is due a visit: {{n}}. The first of them by {{first}}. Who they are stands behind the sign-in.",
    action: "See which children",
  },
  VISIT_OVERDUE: {
    subject: "Visits that are late: {{n}}",
    VILLAGE:
      "Children of your village whose visit is late: {{n}}. The first was due by {{first}}. Please go soon, and write it down when you were there.",
    PAIR: "Children in your care whose visit is late: {{n}}. The first was due by {{first}}. Please go soon, and write it down when you were there.",
    action: "See which children",
  },
  DROPOUT_FOUND: {
    subject: "A visit found a child that does not go to school",
    body: "Somebody who visits homes for the village or the town found a child that does not go to school; a case is open at your school. Who it is, and since when, stands behind the sign-in. Please speak with the family soon.",
    action: "Open the case",
  },
  DROPOUT_DUE: {
    subject: "A child is missing from school: something is due today",
    body: "For a child that stays away from school, this is to be done by {{day}}. Who it is stands behind the sign-in; please write down what was done.",
    action: "Open the case",
  },
  DROPOUT_OVERDUE: {
    subject: "A child is missing from school: something is late",
    body: "For a child that stays away from school, this was to be done by {{day}} and nobody has written it down. Please see to it now, or write down what was done already.",
    action: "Open the case",
  },
} satisfies Catalogue<typeof chinese>;
