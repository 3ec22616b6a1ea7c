import type { Catalogue } from "../catalogue";
import type corner from "../zh-CN/corner";

export default {
  face: {
    "1": "Very sad",
    "2": "A bit sad",
    "3": "All right",
    "4": "Happy",
    "5": "Very happy",
  },
  mentor: {
    FATHER: "Uncle {{name}}",
    MOTHER: "Auntie {{name}}",
  },
  ask: {
    title: "Hello, {{name}}!",
    lead: "On {{day}} you were with {{mentor}}. How do you feel?",
    face: "Tap one face",
    words: "Do you want to say something?",
    wordsHelp: "You do not have to. Your teacher reads it; {{mentor}} does not.",
    submit: "I am done",
    talk: "I want to talk to someone",
    leave: "Teacher: not now",
  },
  thanks: {
    title: "Thank you!",
    lead: "Your teacher will see what you said. If you want to talk to someone, a teacher will come to you. Please give the tablet back.",
  },
  over: {
    title: "There is no question now",
    lead: "Please give the tablet back to your teacher.",
  },
  help: "In danger, call 110. Feeling bad? Call 12355.",
  teacher: "Teacher: sign in",
  again: "Try again",
  failed: "The page did not open. Please show the tablet to your teacher.",
  card: {
    title: "How it was for the child",
    lead: "After the contact, let the child tap a face on the tablet. Pressing the button signs you out on this device; only the child’s page is left, and it closes by itself after {{minutes}} minutes.",
    open: "Ask the child on this tablet",
    openUntil: "A tablet is open until {{time}}. If you press again, that one closes.",
    said: "{{when}}, on the tablet of the video corner",
    noFace: "No face",
    talk: "Wants to talk to someone",
    private: "The proxy parent does not see what the child says.",
    CORNER_NOT_BEGUN: "You can ask the child once the contact has begun.",
    CORNER_TOO_LATE: "This was more than a week ago; the child is not asked any more.",
    CORNER_NOT_NOW: "This contact did not take place, or the match has stopped, so the child is not asked.",
    beside: "What the child says",
    besideNone:
      "The child has not said anything yet. After a contact you can let it tap a face on the tablet.",
    toContact: "To the page of this contact",
  },
  trend: {
    title: "Faces that the child tapped",
    lead: "On the tablet, after each contact.",
    row: "Sad {{n}} times in a row",
    when: "Day",
    face: "Face",
  },
} satisfies Catalogue<typeof corner>;
