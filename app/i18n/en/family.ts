import type { Catalogue } from "../catalogue";
import type family from "../zh-CN/family";

export default {
  pageTitle: "Contacts of {{name}}",
  title: "The next contact of {{name}}",
  titleNone: "The page of {{name}}",
  next: "Next contact",
  day: "{{relative}}, {{date}}",
  how: "{{mode}}, {{place}}",
  noPlace: {
    CALL: "By phone",
    VIDEO: "By video",
    MEETING: "A meeting",
    HOME_VISIT: "A visit at home",
    LETTER: "A letter",
    ACTIVITY: "Doing something together",
  },
  confirmed: "It is settled.",
  planned: "Still being confirmed. We tell you when it changes.",
  later: "After that",
  laterLine: "{{name}}, {{mode}}",
  laterLinePlace: "{{name}}, {{mode}}, {{place}}",
  nothing: "Nothing is planned yet",
  nothingLead: "It will be written here. To ask when it will be, call the teacher.",
  stopped: "Not taking part now",
  stoppedLead:
    "The family has ended its permission, and nobody contacts the child. To take part again, call the teacher.",
  last: "Last time",
  lastLine: "With {{name}}: {{mode}}",
  lastLineTime: "With {{name}}: {{mode}}, {{time}}",
  mentors: "Proxy parents",
  unnamed: "A {{role}}",
  unnamedLead: "The school is arranging this. You are told the name once you have agreed.",
  soon: "Not met yet. A teacher will be there the first time.",
  likes: "Likes {{list}}",
  noMentor: "No proxy parent yet",
  noMentorLead: "The school is looking for somebody who fits, and will ask you first.",
  calls: "Phone numbers",
  gone: "This card no longer opens",
  goneLead:
    "It may have run out, or there is a newer card. Please call the class teacher and ask for a new one.",
  failedLead:
    "It is not your fault. Please try again in a few minutes; if it is urgent, call the class teacher.",
  notYet: "Not taking part yet",
  notYetLead:
    "The school looks for a proxy parent only after the family agrees. To know more, please call the teacher.",
  fine: "If the card is lost, tell the teacher: it stops working at once. A proxy parent is no guardian and never asks for money.",
} satisfies Catalogue<typeof family>;
