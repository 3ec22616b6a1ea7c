import type { Catalogue } from "../catalogue";
import type join from "../zh-CN/join";

export default {
  quiz: {
    title: "Could I be a proxy parent?",
    lead: "Nine questions, about three minutes. We don't ask for your name and don't keep the answers.",
    submit: "See the result",
    again: "Change my answers",
    missing: "Questions not answered yet: {{count}}.",
    result: "Your result",
    answer: {
      age: { YES: "Yes", UNSURE: "Not sure", NO: "Not yet" },
      have: { YES: "Yes", UNSURE: "Not sure", NO: "No" },
      can: { YES: "Yes", UNSURE: "Not sure", NO: "No" },
      willing: { YES: "Yes", UNSURE: "Not sure", NO: "No" },
    },
    question: {
      age: {
        q: "Are you {{age}} or older?",
        help: "You will answer for a child, so some years of your own help.",
      },
      record: {
        q: "Do you have an offence record for sexual assault, abuse, trafficking or violence?",
        help: "It is checked for every applicant. The law requires it.",
      },
      year: {
        q: "Is your life steady enough to keep this up for the next year?",
        help: "A match lasts a year at least. A move, a new job, a baby on the way: think it through first.",
      },
      monthly: {
        q: "Can you be in touch with the child at least once a month?",
        help: "At a time you agree on and keep: a call, a video call or a letter.",
      },
      meetings: {
        q: "Can you come to the school at least once a quarter?",
        help: "All schools are in Chencang District. If it is far, talk to the school first.",
      },
      reachable: {
        q: "Do you have a steady phone number where the school can reach you?",
        help: "The worst thing about waiting for a call is not knowing.",
      },
      checks: {
        q: "Do you accept an identity check, a yearly record check, two referees and an interview?",
        help: "It is not that we distrust you. Every child deserves this protection.",
      },
      training: {
        q: "Will you take two hours of training?",
        help: "How to talk, how to say goodbye, what to do in an emergency.",
      },
      rules: {
        q: "Can you keep the rules: no private meetings, no photos posted, no money or gifts, and keep a confidence?",
        help: "With one exception: if a child is being harmed, speak up at once.",
      },
    },
    standing: { MET: "Fits", UNSURE: "To be settled", NOT_MET: "Not yet" },
    explain: {
      age: {
        MET: "Your age is right.",
        NOT_MET:
          "You can apply once you are {{age}}. Do come back; until then, tell the adults around you about it.",
      },
      record: {
        MET: "No such record. The school checks this formally now and then every year.",
        NOT_MET:
          "The law does not allow a match with such a record, and the school has no room to decide otherwise. Thank you for your honest answer.",
      },
      year: {
        MET: "A year is the least; many stay longer.",
        UNSURE: "Look at your plans for the year. Better to start a few months later than to leave half-way.",
        NOT_MET: "Company that ends too soon can hurt more than none. Come when life is steadier.",
      },
      monthly: {
        MET: "Once a month, and on time.",
        UNSURE:
          "Weekends only is fine, or a quarter of an hour in the evening. The form has a timetable to fill in.",
        NOT_MET: "With fewer contacts a child feels forgotten. Come when you have the time.",
      },
      meetings: {
        MET: "Having met makes the calls easier.",
        UNSURE: "Choose a school near you; the form asks how far you would travel.",
        NOT_MET: "If you can't come to the school now, phone it and ask whether there is another way.",
      },
      reachable: {
        MET: "Family and school can rest easy.",
        NOT_MET: "Get a number you will keep, then apply.",
      },
      checks: {
        MET: "Thank you. With all the papers in, it usually takes two to three weeks.",
        UNSURE: "Phone the school, ask what is checked and how, and then decide.",
        NOT_MET: "Every one of these is needed, from everyone.",
      },
      training: {
        MET: "Two hours; the school tells you when.",
        UNSURE: "The time can be arranged with the school, in two parts if you like.",
        NOT_MET: "There is no match without training.",
      },
      rules: {
        MET: "Each rule will be explained, with its reason.",
        UNSURE: "Read the child protection policy and see which rule makes you hesitate.",
        NOT_MET: "These rules protect the child, and you. Without them there can be no match yet.",
      },
    },
    outcome: {
      READY: {
        title: "You fit well",
        text: "You meet every point. The application takes about 15 minutes, in as many sittings as you like.",
      },
      TALK: {
        title: "Very likely; a few things to think about first",
        text: "Nothing stands in your way. Talk to the school about what is marked “to be settled”, or think about it while you apply.",
      },
      NOT_YET: {
        title: "Not quite yet",
        text: "It is good that you looked. Below is what is missing; when it changes, you are welcome. Meanwhile there are other ways to help.",
      },
      NO: {
        title: "Thank you for answering honestly",
        text: "Being a proxy parent is not possible; the reason is below. If you want to help, tell someone suitable about it.",
      },
    },
    points: "Point by point",
    apply: "Apply now",
    refer: "Suggest someone suitable",
    safety: "Read the child protection policy",
    schools: "See the schools",
  },
  refer: {
    title: "Suggest someone",
    lead: "Do you know a patient, punctual adult? The school will phone them, and they decide for themselves.",
    kind: "This person is",
    kinds: {
      REFER: "a friend, relative or colleague of mine",
      NOMINATE: "an adult a child already knows and trusts",
    },
    school: "Which school shall we tell",
    nomineeName: "Their name",
    nomineePhone: "Their phone number",
    byName: "Your name",
    byRelation: "How you know them",
    byRelationHelp: "For example: colleague, neighbour, the child's class teacher",
    message: "Anything the school should know",
    messageHelp: "Why do they fit? Please leave out the child's full name and family matters.",
    consent: "I have asked them, and they agree that I give their name and number to the school.",
    consentShort: "Their consent",
    submit: "Tell the school",
    thanks: "Thank you",
    thanksLead: "The school has it and will phone them within a week or two.",
    thanksNext: "If they would rather not, the school will not call again.",
    another: "Suggest someone else",
    self: "Perhaps you would like to try too",
    privacy: "Name and number are used for this one call; only the coordinators of this school see them.",
    none: "No school is looking for people at the moment. Please come back later.",
  },
} satisfies Catalogue<typeof join>;
