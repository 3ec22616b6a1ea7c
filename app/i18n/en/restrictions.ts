import type { Catalogue } from "../catalogue";
import type restrictions from "../zh-CN/restrictions";

export default {
  title: "Who must not be told",
  lead: "These people must not learn anything about {{name}}. A relative on the list has no link; an earlier one, and whatever is open with it, ends at once.",
  open: "On the list now",
  none: "Nobody is on the list",
  noneLead:
    "If a court, the police or the family says that somebody must keep away from the child, note it here.",
  lifted: "On the list before",
  line: {
    reason: "Reason: {{text}}",
    set: "{{when}}, noted by {{who}}",
    setAt: "noted on {{when}}",
    lifted: "{{when}}, lifted by {{who}}:",
    review: "To be looked at again on {{when}}",
    reviewNow: "Was to be looked at again on {{when}}",
  },
  add: {
    member: "Put a relative on the list",
    memberLead: "The links of the others go on working.",
    other: "Put somebody else on the list",
    otherLead: "With a full name, so that colleagues know whom they are talking to.",
  },
  form: {
    member: "Which relative",
    name: "Name",
    relation: "What they are to the child",
    relationHelp: "For example: a friend of the father, a neighbour.",
    reason: "Reason",
    reasonHelp:
      "Who said so, and on what ground, such as a protection order. No document numbers. Only the school and the district read it.",
    reviewOn: "Look at it again on",
    reviewOnHelp: "The school is reminded on that day. No restriction ends by itself.",
    submit: "Put on the list",
  },
  lift: {
    open: "Lift the restriction of {{name}}",
    lead: "Earlier cards and links do not come back; make a new one if it is needed.",
    because: "Why it is lifted",
    submit: "Lift",
  },
  notice: {
    restricted: "On the list. Any link of this person has stopped working.",
    lifted: "Lifted. Earlier links do not come back.",
  },
} satisfies Catalogue<typeof restrictions>;
