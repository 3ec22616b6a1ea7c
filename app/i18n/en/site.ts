import type { Catalogue } from "../catalogue";
import type site from "../zh-CN/site";

export default {
  ways: {
    label: "All pages",
    howItWorks: "How to join",
    recruitingSchools: "Schools",
    safety: "Child safety",
    forFamilies: "Families",
    questions: "Questions and answers",
    stories: "Stories (examples)",
    quiz: "Is it right for me?",
    refer: "Suggest someone",
    childPrivacy: "Children's data",
    permissionTexts: "Permission texts",
    riskPolicies: "The seven rules",
    verify: "Check a certificate",
    contact: "Contact",
  },
  card: "A bridge joins two banks, a lit home on the left and the windows of a town on the right; beside it the words “Heartbridge: for a child far away, a call that comes on time”.",
  summary: {
    home: "Heartbridge brings left-behind children of rural Chencang together with proxy fathers and mothers who call, visit and listen when they said they would.",
    howItWorks:
      "What being a proxy parent asks, what it gives, where it is hard, and the way from application to the first meeting.",
    stories:
      "Three invented examples: a child who talks late, a call that was missed, a farewell that was done properly.",
    recruitingSchools:
      "Schools in Chencang that look for proxy parents: how many children wait, and how many fathers and mothers are still needed.",
    forFamilies:
      "For parents and carers of left-behind children: what you get, what is asked of you, how to stop, and who sees what.",
    questions:
      "Questions about proxy parents: time, distance, men, presents, photos, and what to do when a child does not talk.",
    childPrivacy:
      "Which data about children are kept, why, who sees them, for how long, and how to see, correct or delete them.",
    contact: "Whom to call in an emergency, and whom to ask about everything else.",
    quiz: "Nine questions, three minutes: is being a proxy parent right for you? No name asked, nothing stored.",
    safety:
      "The child protection policy: who may be a proxy parent, what is checked every year, how contact works, what must be reported.",
    refer:
      "Do you know someone punctual and patient, or an adult whom a child already trusts? Tell the school.",
    signUp: "Sign up with Heartbridge to apply as a proxy parent.",
    permissionTexts: "The full texts by which guardians permit, published by version, ready to print.",
    riskPolicies: "The seven rules that every proxy parent has acknowledged one by one.",
    verify: "Enter the code on a certificate of voluntary service to see whether it is genuine.",
  },
  organization: "Heartbridge (proxy parents in Chencang)",
  schools: {
    title: "Schools looking for proxy parents",
    lead: "The figures are today's totals for each school; no child is named. The button beside a school starts your application there.",
    total_one: "{{count}} school is looking; children waiting: {{waiting}}.",
    total_other: "{{count}} schools are looking; children waiting: {{waiting}}.",
    all: "All of these schools, by town",
    none: "No school is looking for people at the moment. Take the quiz or suggest someone, and come back later.",
    landing: "See all schools",
  },
  contact: {
    title: "Contact",
    lead: "First what it is about, then whom to ask.",
    danger:
      "Is a child in danger right now? Call 110 first, then tell the school. You need no proof and nobody's permission.",
    who: "Whom to ask about what",
    worry: {
      title: "I am worried about a child, a teacher or a proxy parent",
      text: "Tell the coordinator at the school. If it is about somebody at the school, call 12345 or 12355, and don't tell the person.",
    },
    family: {
      title: "I am family",
      text: "Call the school or ask the class teacher. The number is on the contact card too.",
    },
    join: {
      title: "I want to be a proxy parent",
      text: "Call the school of your choice, or read “How to join” first.",
    },
    volunteer: {
      title: "I am a proxy parent already",
      text: "Once you are signed in, your first page has the name and number of your coordinator.",
    },
    data: {
      title: "I want to see, correct or delete my data, or my child's",
      text: "Tell the school: in person, by phone or in writing. It is noted, and done within fifteen days.",
    },
    site: {
      title: "The site does not open, or is hard to use",
      text: "Tell the coordinator at the school. Please say which phone it was, and on which page.",
    },
    phones: "The schools' numbers",
    phonesLead:
      "Answered during school hours. These are the schools that look for people; for any other, the number is on the contact card.",
    none: "No school is looking for people at the moment. The number of your child's school is on the contact card.",
  },
} satisfies Catalogue<typeof site>;
