import type { Catalogue } from "../../catalogue";
import type endings from "../../zh-CN/training/endings";

export default {
  title: "Parents at home, pauses and goodbyes",
  about: "An ending is part of a relationship. How to stop, and how to leave, without hurting the child.",
  section: {
    returns: {
      title: "When parents come home",
      text: "At Spring Festival or harvest the parents are home for a few days, and for the child nothing is bigger. Step back: contacts can rest, the teacher notes the days, and they do not count as missed.\n\nDon't pry, and don't mind that the child has no time for you. The week after they leave is the hardest: be on time. You could say: “Mum has gone, and it feels empty.”",
    },
    pause: {
      title: "A pause",
      text: "Illness, a new job, trouble at home: you can pause, with a first and a last day. Tell the teacher first and then the child yourself: why, until when, and who comes meanwhile.\n\n“I'll be back when things calm down” is no pause. It makes a child wait every day.",
    },
    goodbye: {
      title: "A good goodbye",
      text: "The child leaves school or moves, the parents come home for good, or you move: then the match ends. Tell the child four weeks ahead, and have at least one contact that is for saying goodbye.\n\nSay four things: what you did together; what you will remember about the child; why it ends, truthfully and briefly; that the child owes you nothing and it is nobody's fault.\n\nDon't say “we'll stay in touch”. Once a match has ended you no longer see the child on the site, and contact ends. That is for the child's sake.",
    },
    after: {
      title: "Afterwards",
      text: "No private contact, no asking around, no dropping by. If the child finds you, be kind: “How nice to hear from you. I'll tell the teacher you looked for me.” Then tell the teacher.\n\nYou may be sad, and that is normal. Talk to the teacher, and after a while you may want to be there for another child.",
    },
    sudden: {
      title: "When it ends suddenly",
      text: "Sometimes there is no time for a goodbye: the family stops it, the child moves, or the school stops contact while it looks into something. Stop at once, without a last message.\n\nThe teacher will pass on your words. Being stopped is not being found guilty; until things are clear, please do not contact the child or the family.",
    },
  },
  quiz: {
    q1: {
      ask: "Mum is home for the New Year and the child missed two video calls.",
      a: "Tell the teacher, be glad for the child, and be on time in the week mum leaves",
      b: "Remind the child to keep appointments",
      c: "Call every day as usual",
      why: "Days with parents are precious, and a rest is nobody's fault. The child needs you most after the farewell.",
    },
    q2: {
      ask: "You need an operation and two months of rest.",
      a: "Say nothing, so the child won't worry",
      b: "Agree on the first and last day with the teacher, and tell the child yourself",
      c: "Let your partner call for two months",
      why: "A pause with an end can be waited for. Silence hurts most. Whoever stands in has not been screened.",
    },
    q3: {
      ask: "At the last meeting, what should you not say?",
      a: "“I remember the first time you beat me at chess.”",
      b: "“It isn't your fault that it ends.”",
      c: "“Don't worry, I'll always stay in touch.”",
      why: "A comfort that cannot be kept makes a child wait. After the end there is no private contact; that is a rule.",
    },
    q4: {
      ask: "Half a year later the child finds you online and writes “are you there?”",
      a: "Answer kindly once, and tell the teacher",
      b: "Start chatting again; the match is over anyway",
      c: "Pretend not to have seen it and tell nobody",
      why: "Neither leave the child cold nor begin private contact. Once the teacher knows, somebody can see whether something has happened.",
    },
  },
} satisfies Catalogue<typeof endings>;
