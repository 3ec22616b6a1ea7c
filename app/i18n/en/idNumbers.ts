import type { Catalogue } from "../catalogue";
import type idNumbers from "../zh-CN/idNumbers";

export default {
  title: "ID numbers",
  ofChild: "ID numbers of {{name}} and the family. None is needed: without one, nothing is withheld.",
  ofVolunteer:
    "The ID number of {{name}}. To check who somebody is, seeing the card is enough; the number need not be kept.",
  theChild: "The child, {{name}}",
  who: "Whose",
  whose: "Whose number",
  number: "ID number",
  recorded: "Recorded",
  none: "Not recorded",
  shown:
    "A whole number is shown below, to you alone and for {{count}} minutes. That you looked has been recorded.",
  notPermitted: "The family has not agreed to ID numbers being kept",
  toPermission: "Record the family’s answer",
  save: {
    title: "Record or correct",
    lead: "The number is stored encrypted; pages show its first three digits and its last. One that is there already is replaced.",
    help: "18 characters; the last may be an X. Copy it from the card itself, not from another form.",
    send: "Save the number",
  },
  show: {
    title: "See the whole number",
    lead: "Please say why you need it. Who looked, when and why is recorded, and the family may ask.",
    help: "For example: the police station needs the list checked. Do not write the number here.",
    send: "Show the number",
  },
  remove: {
    title: "Delete a number",
    lead: "Whenever the family or the person does not want it kept, or it is wrong. It cannot be brought back.",
    sure: "Yes, delete this number",
    send: "Delete the number",
  },
  notice: {
    saved: "The number is stored, encrypted.",
    removed: "The number is deleted.",
  },
} satisfies Catalogue<typeof idNumbers>;
