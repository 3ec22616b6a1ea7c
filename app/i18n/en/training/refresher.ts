import type { Catalogue } from "../../catalogue";
import type refresher from "../../zh-CN/training/refresher";

export default {
  title: "The yearly refresher",
  about: "A year has gone by. Look back, go over what matters most, and look after yourself too.",
  section: {
    look: {
      title: "Looking back",
      text: "Read two or three of your check-ins. Does the child say more, or less? How often were you late? Which talk was the best, and what did you do right that day?\n\nTake twenty minutes with the teacher: one thing that goes well, one that doesn't. No course is worth as much.",
    },
    slip: {
      title: "How rules slip",
      text: "Hardly anyone means to break a rule; it loosens bit by bit once you know each other. First a lift home, “just this once”; then the child has your number; then there is something only the two of you know.\n\n- Ask yourself: does the teacher know? Would I say it with mum listening?\n- If one answer is no, tell the teacher today. Whoever says so themselves can be trusted.",
    },
    signs: {
      title: "Signs of danger, once more",
      text: "Suddenly silent, unwilling to go home, afraid of someone; injuries that make no sense; a new phone, money or clothes from nobody in particular; chatting at night with an “older brother” online; “there's no point in living”.\n\nOne of them is enough: report it. If it is “no point in living”, stay on the line, ask where the child is and with whom, and have somebody call 110 or 12356 meanwhile.",
    },
    older: {
      title: "Children grow",
      text: "At twelve or thirteen they step back: no video, short answers, you are a bore. That is growing up, not rejection.\n\nLet them choose: phone or letters, what about, how often. If they ask about their body or about liking someone, answer plainly, and tell the teacher that they asked; don't be the only one they learn from.",
    },
    self: {
      title: "Look after yourself as well",
      text: "Lying awake over the child, dreading the phone, or starting to avoid the calls: these are signs that you are worn out. Say so: you can have one child less, you can rest for a month.\n\nThe teachers, and the line 12356, listen to proxy parents too.",
    },
  },
  quiz: {
    q1: {
      ask: "It rains, and you pass your child on the way home from school. You are in your car.",
      a: "Give it a lift, just this once",
      b: "No lift; call the teacher and wait with the child until someone comes",
      c: "Give it a lift and mention it to nobody",
      why: "“Just this once” is how rules slip. By waiting you keep the child dry and the line clear.",
    },
    q2: {
      ask: "The child suddenly has a new phone, from “an older brother”.",
      a: "Report it",
      b: "Warn the child not to neglect school",
      c: "Wait until it explains itself",
      why: "Things of unclear origin are a common sign of grooming. Reported today, somebody looks today.",
    },
    q3: {
      ask: "On the phone a child says: “There's no point in living.”",
      a: "“Don't be silly, get some sleep.”",
      b: "Change to something cheerful",
      c: "Stay on the line, ask where it is and with whom, and have somebody call 110 or 12356",
      why: "Take it seriously every time. Asking does not plant the idea; company keeps a child safe.",
    },
    q4: {
      ask: "A thirteen-year-old no longer wants video calls but letters.",
      a: "Fine; ask the teacher to change the way of contact",
      b: "No, video is what was agreed",
      c: "I'm not wanted; let's end it",
      why: "Older children need to decide how. Letters pass through the school and count as contact just the same.",
    },
    q5: {
      ask: "You notice that you have been avoiding the calls.",
      a: "Grit your teeth",
      b: "Tell the teacher: a month's rest, or one child less",
      c: "Not call until you feel better",
      why: "Being worn out is no shame. A pause with dates hurts no child; quietly calling less does.",
    },
  },
} satisfies Catalogue<typeof refresher>;
