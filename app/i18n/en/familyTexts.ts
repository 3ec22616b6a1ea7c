import type { Catalogue } from "../catalogue";
import type chinese from "../zh-CN/familyTexts";

export default {
  title: "Tell me by text message",
  lead: "When a contact is arranged, moved or called off, you can have a text message. It holds no name of the child and no link.",
  channel: "Do you want text messages?",
  channels: { SMS: "Yes, to my phone", SLIP: "No, the teacher calls or sends a slip" },
  told: "What to tell you",
  kinds: {
    CONTACT_AHEAD: "A reminder the day before",
    CONTACT_CHANGED: "When a time is set, moved or called off",
  },
  quietFrom: "Do not disturb from",
  quietUntil: "until",
  quietHelp: "By the clock where you are. Messages of these hours wait until they are over.",
  submit: "Save",
  saved: "Saved. You can change it at any time.",
} satisfies Catalogue<typeof chinese>;
