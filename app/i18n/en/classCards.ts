import type { Catalogue } from "../catalogue";
import type classCards from "../zh-CN/classCards";

export default {
  title: "Cards for a class",
  children: "Children",
  lead: "Choose a class: each child gets a card. Four to a sheet of A4, printed on both sides, cut along the marks.",
  choose: "Choose a class",
  pupils_one: "{{count}} child",
  pupils_other: "{{count}} children",
  none: "There is no class here to make cards for",
  noneLead: "Contact cards are made by the coordinator of the child’s own school.",
  tooMany:
    "There are {{count}} children in this class, and at most {{most}} cards are made at once. Enter the classes apart, or make the cards one by one in the children’s files.",
  nobody:
    "None of these children has anybody in the family who can be given a card. Add who looks after them in their files first.",
  table: "Children of the class and their cards",
  column: { child: "Child", holder: "Card for", now: "Card now" },
  noHolder: "Nobody in the family to give it to: no card",
  opened: "last opened {{when}}",
  make: {
    title_one: "Make {{count}} new card",
    title_other: "Make {{count}} new cards",
    ends_one: "{{count}} earlier card stops working at once",
    ends_other: "{{count}} earlier cards stop working at once",
    endsLead:
      "Their codes open nothing any more, and pages that are open on phones are closed. Hand out the new cards and take the old ones back.",
    lead: "Sheets of A4: {{sheets}}. Print or save them within ten minutes after they were made.",
    submit_one: "Make {{count}} card",
    submit_other: "Make {{count}} cards",
  },
  sheet: {
    title_one: "{{count}} contact card",
    title_other: "{{count}} contact cards",
    lead: "A4, both sides, turned over along the long edge, at actual size. Please print or save them now: after ten minutes the codes are gone and the whole class has to be done again.",
    file: "Save as PDF",
    back: "Back to the classes",
    gone: "The codes of these cards can no longer be shown",
    goneLead:
      "For safety they are shown for ten minutes after they were made. Make them again when you need them; the old ones then stop working.",
    told_one: "Tell {{count}} person six digits",
    told_other: "Tell {{count}} people six digits",
    toldLead:
      "In person or by phone, and not on the card. All the others enter the last four digits of their own phone number.",
    allByPhone: "Whoever scans a card enters the last four digits of their own phone number.",
  },
} satisfies Catalogue<typeof classCards>;
