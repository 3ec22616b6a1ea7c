import type { Catalogue } from "../../catalogue";
import type role from "../../zh-CN/training/role";

export default {
  title: "What a proxy parent is, and is not",
  about: "What you have promised and what you have not; whom to ask when you are tired or unsure.",
  section: {
    meaning: {
      title: "One grown-up who can be relied on",
      text: "With both parents working far away, a child is often left with grandparents. What a proxy parent does is small: the same person turns up at the agreed time, listens, and remembers what was said last time.\n\nResearch is clearest on one thing: what helps is not how much is given but how reliably you come and for how long. Matches of a year or more do best; one that begins with a bang and falls silent after two months teaches the child that one more person has left.",
    },
    notThis: {
      title: "What it is not",
      text: "A proxy parent is not a guardian, and not an “entrusted carer” in law. You cannot sign for the parents, agree to treatment, a change of school or leave, or decide who looks after the child.\n\n- Not a teacher: marks are the school's business; you neither tutor nor compare.\n- Not a rescuer: money and things go through the school.\n- Not a therapist: what is heavy is reported, not dealt with alone.\n- Not a replacement: if a child says “be my mum”, you can say: “You have a mum, and she misses you. I am the one who talks with you every Wednesday.”",
    },
    promise: {
      title: "Three things you promise",
      text: "- Time: at least the months the school asks for, at the agreed rhythm. If you cannot come, say so a day ahead; no child should wait in vain.\n- Rules: every contact is at a time and place the school has set, and a teacher knows of it; no private numbers, no money, no photos.\n- A record: within two days you fill in a check-in. It takes five minutes and is how the school sees whether the child is well.",
    },
    expect: {
      title: "What to expect",
      text: "In the first month a child may say nothing but “mm” and “fine”. That is not dislike. Many only begin to talk after half a year.\n\nYou will see no quick change, and should not look for thanks. A useful goal: the child knows which day comes next, and on that day you are there.",
    },
    help: {
      title: "Whom to ask",
      text: "Every school has a teacher in charge; the number is on your home page and on each contact card. Call when in doubt; you need not have thought it through.\n\nIf you are worried about a child's safety, press “I am worried” on any page; in danger call 110 first. If it becomes too much for you, say so too: you can pause, you can end well. Just don't fade away.",
    },
  },
  quiz: {
    q1: {
      ask: "The grandmother is in hospital and asks you to sign the school's leave form. What do you do?",
      a: "Sign, it is an emergency",
      b: "Don't sign; tell the teacher in charge at once, who reaches the parents",
      c: "Ask the child, and sign if the child agrees",
      why: "A proxy parent is not a guardian: the signature is void, and those who should know would not. The teacher can reach the parents or the carer right away.",
    },
    q2: {
      ask: "What helps a child most?",
      a: "A big present at every festival",
      b: "Better marks, soon",
      c: "Coming when you said, for a long time",
      why: "Steady matches of a year or more do best in research. Neither presents nor marks replace “she really came”.",
    },
    q3: {
      ask: "A child says: “Will you be my mum?” Which answer fits?",
      a: "“Yes, call me mum from now on.”",
      b: "“You have a mum, and she misses you. I am the one who talks with you every Wednesday.”",
      c: "“Don't say that, your mum will be cross.”",
      why: "Neither accept the part nor blame the child. Say who you are and when you will be back: that is what gives peace.",
    },
    q4: {
      ask: "You have to work late and will miss tonight's video call.",
      a: "Tell the teacher ahead, who tells the child and sets the next one",
      b: "Explain it next time",
      c: "Ask a colleague to stand in",
      why: "The child will be waiting in the video corner. A word ahead turns waiting into “she thought of me”. Nobody can stand in: every proxy parent is screened, and the child said yes to you alone.",
    },
    q5: {
      ask: "In three calls the child has said only “mm”. What is a good way to see it?",
      a: "It doesn't like me; another child would be better",
      b: "Keep asking until there is an answer",
      c: "That is common; keep coming on time, tell small things of your own, ask the teacher for ideas",
      why: "Many children open up only after half a year. Pressing makes them withdraw; leaving proves that people leave.",
    },
  },
} satisfies Catalogue<typeof role>;
