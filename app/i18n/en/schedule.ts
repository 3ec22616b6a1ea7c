import type { Catalogue } from "../catalogue";
import type chinese from "../zh-CN/schedule";

export default {
  title: "Schedule",
  lead: "{{range}} · {{zone}}",
  school: "School",
  previous: "Previous week",
  next: "Next week",
  thisWeek: "This week",
  print: "Print",
  go: "Show",
  caption: "Contacts of the week",
  timeHead: "Time",
  pickDay: "Choose a day",
  legend: "Key",
  count: {
    PLANNED: "unconfirmed {{n}}",
    CONFIRMED: "confirmed {{n}}",
    HELD: "held {{n}}",
    MISSED: "missed {{n}}",
  },
  withState: "{{mode}}, {{state}}",
  emptyDay: "Nothing is arranged on this day.",
  emptyTitle: "Nothing is arranged this week",
  empty: "Plan regular contact on the page of a match, and it appears here.",
  toCalendar: "Calendar and lessons",
  toMatches: "See running matches",
} satisfies Catalogue<typeof chinese>;
