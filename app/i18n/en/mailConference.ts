import type { Catalogue } from "../catalogue";
import type { mailConference as chinese } from "../zh-CN/mailConference";

/** Letters about the joint conference. */
export const mailConference = {
  ACTION_DUE: {
    subject: "An action item of the joint conference is due soon",
    body: "Something agreed at the joint conference is due by {{day}}. Please ask the department how it is going, and write down whether it is done, put off or dropped.",
    action: "Open the action item",
  },
  ACTION_OVERDUE: {
    subject: "An action item of the joint conference is overdue",
    body: "Something agreed at the joint conference was due by {{day}} and nobody has said how it ended. Please talk to the department and write it down; what is still open goes onto the agenda of the next meeting.",
    action: "Open the action item",
  },
  DEPARTMENT_DUE: {
    subject: "Something your department took on at the joint conference is due soon",
    body: "At “{{title}}” on {{held}}, {{department}} took something on that is due by {{day}}.",
    answer:
      "Please tell {{whom}} how it is going, or that it needs more time. What it is about stands in the minutes, not in this letter.",
  },
  DEPARTMENT_OVERDUE: {
    subject: "Something your department took on at the joint conference is overdue",
    body: "At “{{title}}” on {{held}}, {{department}} took something on that was due by {{day}}; nobody has heard how it ended.",
    answer:
      "Please tell {{whom}} how it stands. What is still open goes onto the agenda of the next meeting. What it is about stands in the minutes, not in this letter.",
  },
  withPhone: "{{name}} (phone {{phone}})",
} satisfies Catalogue<typeof chinese>;
