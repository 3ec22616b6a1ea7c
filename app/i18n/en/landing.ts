import type { Catalogue } from "../catalogue";
import type landing from "../zh-CN/landing";

export default {
  hero: {
    first: "For a child far away, ",
    second: "a call that comes on time",
    lead: "Mum and dad work in another province; grandma and grandpa look after the home. Heartbridge brings the left-behind children of rural Chencang together with one to three proxy fathers or mothers, who call, visit and listen when they said they would.",
    apply: "Apply as a proxy parent",
    quiz: "Is it right for me? (3 minutes)",
    scene:
      "A bridge joins two banks: on the left a lit home and a persimmon tree, on the right the windows of a town, and on the bridge a big and a small figure.",
  },
  figures: {
    label: "Where we stand",
    children: "children registered",
    matched: "have a proxy parent",
    waiting: "are still waiting",
    rest: "Of the {{children}} children, the families of {{asking}} more are being asked, {{paused}} pause, and {{left}} have left (to their parents, to another school or grown up).",
    invented:
      "This is a demonstration: the people, schools and figures are invented. Only the names of the towns are real.",
  },
  deal: {
    first: "Let us be clear: ",
    second: "what you get, what you give",
    lead: "This depends on keeping time, not on enthusiasm. If you cannot, please don't force it: a child remembers every time they waited.",
    gets: "What you get",
    gives: "What we ask of you",
    get: {
      trust: { lead: "A child's trust.", text: "It comes slowly, and it is real." },
      support: {
        lead: "Training and one teacher to turn to.",
        text: "Ask whenever you don't know what to say or do.",
      },
      record: {
        lead: "An honest record.",
        text: "Every contact is noted; the school confirms your hours free of charge.",
      },
      fit: {
        lead: "A match that fits.",
        text: "Distance, time, interests and the wishes of both sides; we tell you why it is this child.",
      },
      no: {
        lead: "The right to say no.",
        text: "Decline a proposal that does not suit you; pause when your own family needs you.",
      },
    },
    give: {
      year: { lead: "At least one year.", text: "Company that ends too soon can hurt more than none." },
      month: {
        lead: "A contact every month at least,",
        text: "a meeting every quarter; each school's agreement has the details.",
      },
      check: { lead: "An offence-record check every year,", text: "two referees and one interview." },
      training: {
        lead: "Two hours of training,",
        text: "and a yes to each rule: no private meetings, no photos posted, no gifts of money.",
      },
      farewell: { lead: "A proper farewell.", text: "When you leave, say goodbye to the child." },
    },
  },
  way: {
    first: "From application to first meeting: ",
    second: "usually four to six weeks",
    more: "What it asks, and where it is hard",
    apply: { title: "Apply", text: "On your phone, about 15 minutes, in as many sittings as you like." },
    screening: { title: "Checks", text: "Identity, offence record, referees, interview." },
    training: { title: "Training", text: "Two hours, then you sign the agreement." },
    match: { title: "Match", text: "The school proposes; you and the family both have to agree." },
    meeting: { title: "First meeting", text: "At the school, with a teacher present." },
  },
  safe: {
    title: "How children are kept safe",
    lead: "A proxy parent is neither a guardian nor an entrusted carer and decides nothing in the family's place.",
    more: "Read the whole child protection policy",
    check: {
      title: "Checked every year, or it stops",
      text: "Once a record check is older than 12 months, no contact with a child can be planned.",
    },
    approval: {
      title: "Nobody approves themselves",
      text: "The school goes through every application item by item; one missing item is enough to stop it.",
    },
    meeting: {
      title: "A teacher at the first meeting",
      text: "Named in the record; without this step no contact begins.",
    },
    stages: {
      title: "You see what the stage allows",
      text: "No name before the match; never an ID number or a home address.",
    },
    family: {
      title: "The family can stop it at any time",
      text: "Permission withdrawn, contact ends at once. No reason needed.",
    },
    report: {
      title: "Harm is reported immediately",
      text: "Anyone may call the police directly; nobody has to approve it.",
    },
  },
  schools: {
    title: "Schools looking for proxy parents",
    lead: "How many children wait, and how many proxy fathers and mothers are still needed. There are never enough fathers: gentlemen, please don't hesitate.",
    caption: "Schools and their open places",
    most: "Where people are needed most",
    how: "What is still missing once everyone already there has found a child: each further person would fill one empty place. Fathers and mothers are counted separately.",
    school: "School",
    waiting: "Waiting",
    waitingShort: "Waiting",
    waitingCount_one: "{{count}} child",
    waitingCount_other: "{{count}} children",
    fathers: "Fathers",
    fathersShort: "Fathers",
    mothers: "Mothers",
    mothersShort: "Mothers",
    either: "Either",
    apply: "Apply here",
    town: "schools: {{schools}}, children waiting: {{waiting}}",
    none: "No school is looking for people at the moment. Please come back later.",
  },
  entries: {
    first: "Other ways ",
    second: "to help",
    lead: "You don't have to apply yourself.",
    quiz: {
      title: "Take the short quiz",
      text: "Nine questions, three minutes, and you know what is missing. No name asked.",
      action: "Take the quiz",
    },
    refer: {
      title: "Suggest someone",
      text: "A punctual, patient friend? Or an adult a child already trusts? Tell the school.",
      action: "Suggest someone",
    },
    family: {
      title: "You are family",
      text: "No account needed. Scan the code on the contact card to see who calls when. Card lost? The class teacher has a new one.",
      action: "The page for families",
    },
  },
  faq: {
    title: "Often asked",
    more: "All questions and answers",
    money: {
      q: "Does it cost anything? May I give the child money?",
      a: "It is free of charge. Please give no money and no expensive presents; if the child needs something, tell the teacher and the school will find a way.",
    },
    far: {
      q: "I don't live in Chencang. Can I still apply?",
      a: "You can call, video-call and write, but you should be able to come to the school once a quarter. If not, talk to the school first.",
    },
    man: {
      q: "Are men welcome?",
      a: "Very much so. Many children wait for a proxy father, and the checks are the same for everyone.",
    },
    choose: {
      q: "May I choose the child?",
      a: "No. The school proposes a match from times, distance, interests and the family's wishes. You may accept or decline, without a reason and without a disadvantage later.",
    },
    many: {
      q: "How many children can one person help?",
      a: "One to three, as you decide. In the first year we suggest one.",
    },
    visit: {
      q: "May I take the child home or on an outing?",
      a: "Not on your own. You meet at the school; home visits and activities need the family's consent and a teacher who knows.",
    },
    stop: {
      q: "What if I can't go on?",
      a: "Tell your teacher first. You can pause; and if it ends, say goodbye to the child properly. The teacher will be with you.",
    },
    data: {
      q: "Who sees what I enter?",
      a: "Only the coordinators of the school you chose and the district administrators. Every change is recorded.",
    },
  },
} satisfies Catalogue<typeof landing>;
