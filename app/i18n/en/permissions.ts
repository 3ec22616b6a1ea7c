import type { Catalogue } from "../catalogue";
import type permissions from "../zh-CN/permissions";

export default {
  toTexts: "The texts in full",
  kind: "What",
  answer: "Answer",
  how: "How",
  member: "Who answered",
  language: "Language of the text",
  chinese: "Chinese",
  english: "English",
  givenOn: "On which day",
  line: "{{who}}, {{how}}, {{when}}, {{language}}, version {{version}}",
  answers: { GIVEN: "Agreed", REFUSED: "Refused", NOT_ASKED: "Not asked yet" },
  noGuardian: "The file names no guardian who could answer. Please add one first.",
  optional: {
    title: "Data the family may refuse",
    lead: "The family of {{name}} may say no to each of these. Nothing depends on it.",
  },
  record: {
    title: "Record an answer",
    lead: "One question at a time. The guardian reads or hears the text first.",
    refusing:
      "Refused, or taken back: what is stored is deleted at once, and nothing can be stored until the family changes its mind.",
    send: "Record the answer",
  },
  notice: {
    GIVEN: "Recorded: the family agrees.",
    REFUSED: "Recorded: the family refuses. What was stored of it is deleted.",
  },
  again: {
    title: "Permissions to ask for again",
    lead: "There is a newer text, or a child under fourteen has no separate permission yet. The old permission holds meanwhile; please ask soon.",
    none: "No permission has to be asked for again",
    child: "Child",
    grade: "Grade",
    school: "School",
    what: "What to ask for",
  },
  texts: {
    title: "Permission texts",
    lead: "Before a guardian permits anything, read this to them or give it to them on paper. Each is decided by itself.",
    version: "Version {{version}}",
    sign: "Signature, date and relation to the child go on the printed page, which the school keeps.",
    changed: "What changed in version {{version}}",
    newer: "What changed in the texts",
    part: {
      what: "What is recorded",
      why: "Why",
      who: "Who sees it",
      howLong: "For how long",
      stop: "How to stop",
    },
  },
} satisfies Catalogue<typeof permissions>;
