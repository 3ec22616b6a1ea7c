import type { Catalogue } from "../catalogue";
import type safety from "../zh-CN/safety";

export default {
  title: "Child protection policy",
  lead: "In plain words. Proxy parents, families and teachers all go by it.",
  contents: "On this page",
  danger:
    "Is a child in danger right now? Call 110 first, then tell the school. No proof needed, nobody to ask.",
  approval: {
    title: "Who may be a proxy parent",
    lead: "Never one person's decision.",
    items: {
      seven:
        "Seven checks have to be passed: identity, offence record, two referees, interview, two hours of training, a signed agreement. With one missing there is no match.",
      two: "The school goes through them one by one, and different teachers approve as the rules demand. Nobody approves themselves, and nobody approves twice.",
      match:
        "Every match also needs the school's approval, the proxy parent's yes and the family's permission. All three.",
      notGuardian:
        "A proxy parent is neither a guardian nor an entrusted carer: they decide, sign and collect nothing for the family.",
    },
  },
  check: {
    title: "Checked every year",
    lead: "One entry for sexual assault, abuse, trafficking or violence is one too many.",
    items: {
      year: "The police issue the offence-record check. It holds for 12 months at most and is renewed before that.",
      stop: "Once it has expired, no contact and no new match can be made until a new check is on record.",
      suspend:
        "When somebody raises a concern the school can pause at once: protect the child first, then find out.",
    },
  },
  meeting: {
    title: "A teacher at the first meeting",
    lead: "Without it nothing else begins.",
    items: {
      place: "It takes place at the school, at a time the school sets. The family may come.",
      named: "The teacher who was there is named in the record.",
      after:
        "Later meetings are at the school or where others can see. A home visit needs the family's consent first.",
    },
  },
  contact: {
    title: "Rules of contact",
    lead: "Contact that can be seen is contact that is safe.",
    items: {
      plan: "Keep to the time and the way you agreed on. To change it, tell the school and the family first.",
      alone:
        "Never take a child away from school or home on your own, have them stay overnight or drive them alone.",
      photos: "Take and post no photos or videos of the child, and don't write about them online.",
      accounts: "Don't add the child on social media, and never ask for “our secret”.",
      money:
        "No money, no expensive presents, no loans, and accept nothing from the family. If the child needs something, tell the teacher.",
      body: "No hitting, shaming or threats. No touch that the child doesn't want.",
      record: "Write down every contact: when, what about, and anything that worried you.",
    },
  },
  see: {
    title: "What a proxy parent sees",
    lead: "As much as the stage of the match allows.",
    stages: {
      before: "Before accepting: grade, rough age, town, interests, free times. No name.",
      after: "After the first meeting: name and school, the contact plan, your own notes.",
      ended: "After the end: nothing any more.",
    },
    neverTitle: "Never, at any stage",
    never: {
      id: "ID number and household registration",
      address: "the home address",
      family: "the parents' phone numbers, where they work, the family's income",
      notes: "teachers' assessments and other proxy parents' notes",
    },
    log: "Who changed what is recorded and cannot be deleted.",
  },
  family: {
    title: "The family decides",
    lead: "A guardian may change their mind at any time.",
    items: {
      permit:
        "Taking part needs a guardian's permission, and each proxy parent needs a permission of their own.",
      stop: "Permission withdrawn, contact ends at once. No reason is needed, and nothing changes for the child at school.",
      ask: "To know who is in touch with your child and about what, ask the class teacher or scan the contact card.",
      child: "A child's own “I don't want to” counts just as much.",
    },
  },
  concern: {
    title: "If something worries you",
    lead: "You needn't be sure and you need no proof. Say it. Whoever speaks up is protected.",
    items: {
      danger: "Danger: call 110, then the school.",
      school:
        "Something feels wrong: tell the school's coordinator the same day. Proxy parents can also mark a concern in the contact record.",
      person:
        "It is about a teacher or a proxy parent: don't tell them; call 12345 or 12355, or turn to the district education bureau.",
      child: "A child can call 12355, or 12356 when the heart is heavy. Somebody answers.",
      listen:
        "A child tells you about being hurt: listen, don't question, don't promise secrecy, say “you did right to tell me”, and report at once.",
    },
  },
  report: {
    title: "Nine situations that must be reported",
    lead: "Seen or suspected: report to the police immediately. Nobody has to approve it; reporting late or not at all has consequences.",
    items: {
      MR1: "abnormal injury to genitals or private parts",
      MR2: "a girl under fourteen: actual or suspected sexual assault, pregnancy or miscarriage",
      MR3: "a girl of fourteen or over: pregnancy or miscarriage after suspected assault",
      MR4: "several injuries, severe malnutrition or unconsciousness with suspected domestic violence, bullying, abuse, beating or drugging",
      MR5: "disability or death from suicide, self-harm, an accident at work, poisoning, a beating or another abnormal cause",
      MR6: "abandoned, or left without care for a long time",
      MR7: "of unknown origin, missing, trafficked or bought",
      MR8: "made to beg by others",
      MR9: "any other serious harm to body or mind, or imminent danger",
    },
    after:
      "After a report, contact with the person it is about stops at once. Don't tell them, and don't investigate yourself.",
  },
  closure: {
    title: "After the end",
    lead: "An ending should be a decent one. No child should feel dropped.",
    items: {
      farewell:
        "Whatever the reason, there is a farewell: in person or by phone, with a teacher present, in words the child understands.",
      access: "From that day on the proxy parent sees nothing of the child's file and can plan no contact.",
      contact:
        "No private contact with the child. If the family wants to stay in touch, they take the first step and tell the school; from then on it is no longer part of this programme.",
      moved:
        "A child who joins the parents or changes school: that is good news. The school can pass on a letter.",
      always:
        "However long ago it ended: if you learn that the child is in danger, you may and should report it.",
    },
  },
  data: {
    title: "How data is kept",
    lead: "Only what is needed, only for those who need it.",
    items: {
      who: "A child's file is seen only by the school's own coordinators and the district administrators.",
      consent: "Data of children under fourteen needs a guardian's separate consent.",
      correct: "Families and proxy parents may ask to see and correct their data.",
    },
  },
  apply: "Apply as a proxy parent",
  rules: "Read the seven rules",
  quiz: "Take the short quiz",
} satisfies Catalogue<typeof safety>;
