import type { Catalogue } from "../catalogue";
import type chinese from "../zh-CN/slip";

export default {
  print: "Print a slip",
  printTitle: "A slip for the family",
  printLead:
    "The contacts of the next four weeks, for a family without a phone. Print it, cut along the line, and let the child take it home, or hand it over.",
  title: "When {{name}} has contact",
  span: "{{from}} to {{until}}",
  none: "No contact is arranged for these four weeks yet. There will be another slip once it is.",
  day: "Day",
  time: "Time",
  who: "Who, and how",
  line: "{{name}}: {{mode}}",
  linePlace: "{{name}}: {{mode}}, {{place}}",
  teacher: "If something changes or does not suit, please ring {{name}} at {{school}}: {{phone}}",
  printed: "Printed on {{date}}. What the teacher said last counts.",
  cut: "✂ Cut along this line",
} satisfies Catalogue<typeof chinese>;
