import type { Catalogue } from "../catalogue";
import type chinese from "../zh-CN/trend";

export default {
  title: "How {{name}} has been",
  lead: "What mentors wrote in check-ins within a year. The pictures show changes; they are no marks for a child.",
  none: "No check-ins within the last year",
  noneLead: "Once there are some, pictures of them appear here.",
  column: { day: "Day", month: "Month", area: "Area", contacts: "Contacts" },
  mood: { title: "Mood", lead: "Check-ins that name a mood: {{count}}, of which low: {{low}}." },
  contacts: {
    title: "Contacts",
    lead: "Reached {{held}} times, not reached {{missed}} times.",
    held: "Reached",
    missed: "Not reached",
  },
  parents: {
    title: "Did the child hear from a parent in the week before?",
    lead: "Yes {{yes}} times, no {{no}} times.",
    yes: "Yes",
    no: "No",
    unknown: "Not sure",
  },
  areas: {
    title: "What they talked about",
    lead: "In how many of the {{count}} contacts each area came up.",
  },
} satisfies Catalogue<typeof chinese>;
