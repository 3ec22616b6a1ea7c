import type { Catalogue } from "../../catalogue";
import type safety from "../../zh-CN/training/safety";

export default {
  title: "Keeping children safe",
  about:
    "The nine situations that must be reported, what to do when you see or hear one, and what is never done. Take your time.",
  section: {
    nine: {
      title: "Nine situations that must be reported",
      text: "By law, whoever finds one of these reports it to the police at once, and nobody has to approve. You need no proof; “suspected” is enough.\n\n- an abnormal injury to private parts, or what looks like one\n- a girl under fourteen: sexual assault, suspected or certain, pregnancy, miscarriage or abortion\n- a girl of fourteen or over: pregnancy, miscarriage or abortion after an assault\n- several injuries, severe malnutrition or confusion that look like beating, abuse, bullying or drugging\n- injury or death from suicide, self-harm, poisoning, beating or the like\n- a child abandoned, or uncared for over a long time\n- a child of unknown origin, missing, trafficked or bought\n- a child made to beg\n- other serious harm, or danger right now",
    },
    act: {
      title: "Three steps",
      text: "One. Danger right now: call 110 first; say where and what is happening.\n\nTwo. Press “I am worried” on any page; four taps make a report. Without a network, phone the teacher. A report goes straight to the officers in charge, past nobody, and nobody can delete it. The school does not tell the person it is about that it came from you.\n\nThree. Write down the words as they were said, what you saw, and when. No guesses, no conclusions.\n\nDon't investigate, don't confront anyone, don't ask around in a chat group, and don't let anyone talk you into waiting.",
    },
    disclosure: {
      title: "When a child tells you something terrible",
      text: "Slow down and keep the shock off your face. You can say: “Thank you for telling me.” “It is not your fault.” “I have to tell a teacher who can help, and I'll tell you what happens next.”\n\n- Don't press for details and don't have it told twice: trained people ask, once.\n- Don't lead: not “was it so-and-so?” but “and then?”\n- Don't promise to keep it secret. To “don't tell anyone”, say: “What keeps you safe I can't hide on my own. I'll tell only people who can help.”",
    },
    secrets: {
      title: "No secrets between a grown-up and a child",
      text: "Whoever means harm often begins with a small secret: a sweet, a “don't tell grandma”, a number added in private. So we have none: a teacher knows of every contact, and mum could hear every word.\n\n- No private numbers, no meetings alone, no home visits, unless the school has arranged one in writing.\n- No money, no transfers, no valuable things; if you want to help, tell the school the wish.\n- No photos, no recordings, no screenshots; nothing on social media or in groups.\n- No child in your car.",
    },
    confidence: {
      title: "What is the child's stays here",
      text: "The child's name, school and family are not for your own family, colleagues or other volunteers. In a check-in write only what you saw and heard, without other people's names or document numbers.\n\nConfidence is not concealment: where a child needs protection you must speak, to those whose task it is. If another proxy parent does something that troubles you, report that as well. Better reported in error than not at all.",
    },
  },
  quiz: {
    q1: {
      ask: "A child has several bruises on the arm and says it fell. What do you do?",
      a: "Report it today through “I am worried”, with what you saw and what it said",
      b: "Look again next time for new ones",
      c: "Phone grandma and ask whether she hit the child",
      why: "Several injuries must be reported; suspicion is enough. Waiting or asking yourself can put the child in more danger and make evidence disappear.",
    },
    q2: {
      ask: "“I'll tell you something, but you mustn't tell anyone.”",
      a: "“All right, I promise.”",
      b: "“What keeps you safe I can't hide on my own. I'll tell only people who can help.”",
      c: "“Then don't tell me.”",
      why: "To promise and then tell is deceit; not to listen leaves the child with nobody. Told plainly, most children go on.",
    },
    q3: {
      ask: "On the phone you hear someone beating the child, and it screams.",
      a: "Wait until it is over, then ask",
      b: "Call 110 first, then report",
      c: "Fill in the check-in first",
      why: "In danger 110 comes first, without a minute's delay. Nobody has to agree to it.",
    },
    q4: {
      ask: "The child's trainers are torn and you would like to buy new ones.",
      a: "Send them by courier without a name",
      b: "Give the child 200 yuan",
      c: "Tell the school the wish and let it see to it",
      why: "Private gifts make a child feel indebted, and they are exactly how bad people begin. Through the school the other children are thought of too.",
    },
    q5: {
      ask: "The child smiles beautifully on video and you would like a screenshot.",
      a: "Fine, as long as I keep it to myself",
      b: "No: no photos, recordings or screenshots",
      c: "Fine, if the child agrees",
      why: "A picture that has left your phone never comes back, and a child cannot agree to that for itself.",
    },
    q6: {
      ask: "Another proxy parent has added a girl's number and writes to her at night.",
      a: "Drop him a hint and leave it",
      b: "None of my business",
      c: "Report it; the school will find out",
      why: "Private contact is one of the most serious signs. You need not judge him; once reported, somebody looks.",
    },
  },
} satisfies Catalogue<typeof safety>;
