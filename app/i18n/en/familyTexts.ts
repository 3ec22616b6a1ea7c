import type { Catalogue } from "../catalogue";
import type chinese from "../zh-CN/familyTexts";

export default {
  own: {
    title: "Tell me by text message",
    lead: "When a contact is arranged, moved or called off, you can have a text message. It holds no name of the child and no link.",
    channel: "Do you want text messages?",
    channels: { SMS: "Yes, to my phone", SLIP: "No, the teacher calls or sends a slip" },
    told: "What to tell you",
    quietHelp: "By the clock where you are. Messages of these hours wait until they are over.",
    submit: "Save",
    saved: "Saved. You can change it at any time.",
  },
  noted: {
    title: "Text messages",
    lead: "What this person said about text messages on paper, by phone or face to face. A message holds no name of the child and no link.",
    never: "Not asked yet. Without a yes no message is sent: you call, or the child takes a slip home.",
    channel: "Text messages wanted?",
    channels: { SMS: "Yes, to the mobile", SLIP: "No, a call or a slip" },
    told: "What about",
    quietHelp: "By the clock where this person is. Messages of these hours wait until they are over.",
    how: "How it was said",
    phone: "Number on file: {{phone}}",
    submit: "Record",
    saved: "The choice about text messages is recorded.",
    restricted: "This person must not be told anything about the child, so no message is sent.",
    said: "{{when}}, {{how}}, recorded by {{name}}.",
    saidOnPage: "{{when}}, chosen on the family page.",
  },
  kinds: {
    CONTACT_AHEAD: "A reminder the day before",
    CONTACT_CHANGED: "When a time is set, moved or called off",
  },
  quietFrom: "Do not disturb from",
  quietUntil: "until",
  how: { PAGE: "family page", PAPER: "on paper", PHONE: "by phone", IN_PERSON: "face to face" },
} satisfies Catalogue<typeof chinese>;
