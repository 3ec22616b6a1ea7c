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
  parentCalls: "Calls with parents",
  parentCallLine: "{{mode}} with {{relation}}, at school: {{room}}",
  mentors: "Proxy parents",
  unnamed: "A {{role}}",
  unnamedLead: "The school is arranging this. You are told the name once you have agreed.",
  soon: "Not met yet. A teacher will be there the first time.",
  paused: "Paused for the time being. The school will tell you when contact goes on.",
  likes: "Likes {{list}}",
  noMentor: "No proxy parent yet",
  noMentorLead: "The school is looking for somebody who fits, and will ask you first.",
  calls: "Phone numbers",
  gone: "This page does not open now",
  goneLead:
    "Please scan the code on your card again. If that does not help, the card may have run out or been replaced: please call the class teacher.",
  tooManyLead:
    "There were too many tries. Please try again in a quarter of an hour; if it is urgent, call the class teacher.",
  code: {
    title: "Please enter your digits",
    lead: "Only the family may see this page, so we have to know that it is you.",
    code: "Digits",
    help: "The last four digits of your phone number, the one that the school has. If the teacher told you six digits, enter those.",
    shared: "Others use this phone, too",
    sharedHelp: "Then the page closes by itself after a quarter of an hour.",
    submit: "Open",
    scan: "Please scan the code on your card",
    scanLead:
      "Scan the contact card that the school gave you, then enter your digits, to see who contacts the child and when.",
    trouble: "If it does not open, or the card is lost, please call the class teacher.",
  },
  leave: {
    title: "Does anybody else use this phone?",
    lead: "Please leave when you have finished, so that nobody else sees this. Next time, scan the card again.",
    submit: "Leave",
  },
  notice: { left: "You have left. Nothing about the child is to be seen on this phone any more." },
  failedLead:
    "It is not your fault. Please try again in a few minutes; if it is urgent, call the class teacher.",
  notYet: "Not taking part yet",
  notYetLead:
    "The school looks for a proxy parent only after the family agrees. To know more, please call the teacher.",
  fine: "If the card is lost, tell the teacher: it stops working at once. A proxy parent is no guardian and never asks for money.",
} satisfies Catalogue<typeof family>;
