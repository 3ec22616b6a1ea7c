import type { Catalogue } from "../catalogue";
import type programme from "../zh-CN/programme";

export default {
  how: {
    title: "How to be a proxy parent",
    lead: "First what is hard, then what is good. If you still want to come, you are probably the person we are looking for.",
    dealTitle: "To be honest",
    joys: "What is good",
    hard: "What is hard",
    joy: {
      waits: { lead: "Somebody waits for your call.", text: "The child knows which day is yours." },
      first: {
        lead: "The first thing that is really said.",
        text: "It may take half a year, and then it is said to you.",
      },
      grows: {
        lead: "You see a child change.",
        text: "A hand goes up in class, a smile, the question whether you are tired.",
      },
      together: {
        lead: "You are not alone.",
        text: "There is training, a teacher, and other proxy parents to talk to.",
      },
    },
    hardship: {
      silence: {
        lead: "The child may hardly talk for a long time.",
        text: "The first calls are often one “mm” after another. You are doing nothing wrong.",
      },
      time: {
        lead: "The time is not yours to shift.",
        text: "Overtime, a dinner, your own child ill: the call still happens, or you ask the school to move it well before.",
      },
      limits: {
        lead: "There is much you may not do.",
        text: "No outings on your own, no money, no photos posted, no decisions in the family's place.",
      },
      heavy: {
        lead: "You will hear sad things.",
        text: "Some keep you awake. Some you must report at once, and the child may be angry with you for it.",
      },
      checks: {
        lead: "You will be checked, again and again.",
        text: "Record check, referees, interview, training; and once more every year.",
      },
      end: {
        lead: "One day you say goodbye.",
        text: "Children change schools, follow their parents, grow up. The farewell is part of it.",
      },
    },
    timeTitle: "How much time it takes",
    timeLead: "This is the least; each school's agreement has the details, and some ask for more.",
    time: {
      before: {
        what: "Before it starts",
        much: "15 minutes for the application, an interview, two hours of training, half a day for the first meeting at the school",
      },
      month: {
        what: "Every month",
        much: "at least one contact of up to 30 minutes, and 5 minutes to note it down",
      },
      quarter: {
        what: "Every quarter",
        much: "at least one meeting at the school: half a day with the journey",
      },
      year: {
        what: "Every year",
        much: "an offence-record check, a refresher, and a long talk with your teacher",
      },
      whole: { what: "Altogether", much: "a year at least; a child gains more from two" },
    },
    stepsTitle: "From application to first meeting: usually four to six weeks",
    notYetTitle: "Please don't apply yet if",
    notYetLead: "There is nothing wrong with you. A child just cannot take another break.",
    notYet: {
      moving:
        "you will move, change jobs or have a baby within the year, or something big is going on at home",
      filling: "you are looking for a child to fill a gap in your own life",
      adopting: "you hope to adopt, to take a child away, or to win a child over to a faith or a product",
      filming: "you want to film it, post it or use it for publicity",
      reward: "you expect thanks, or better marks soon",
    },
    apply: "I have thought it over: apply",
    quiz: "Take the three-minute quiz first",
  },
  stories: {
    title: "Stories (examples)",
    lead: "These three stories are made up: people, schools and conversations are invented. The real ones belong to the children, and we do not publish them.",
    chip: "Example, invented people",
    quiet: {
      title: "Twenty-two times “mm”",
      a: "In their first video call Ms Liu asked Xiaohe twenty-two questions and heard twenty-two times “mm”. Afterwards she called the teacher: “Wouldn't somebody else be better for her?” The teacher said: “She was sitting there ten minutes early today.”",
      b: "In the second month Ms Liu stopped asking and simply told her what she had cooked. In the fifth, Xiaohe suddenly said: “My grandma uses Sichuan pepper too.” It was her first whole sentence.",
      learned: "What was hard: hardly an answer for half a year. What was right: on time, every time.",
    },
    missed: {
      title: "The call that did not come",
      a: "Mr Zhou drives a lorry. The call was agreed for Friday at four; he was stuck in traffic, and his phone was flat. Lele sat in the video corner for half an hour, and the teacher played two games of draughts with him.",
      b: "Mr Zhou called the school that evening and made up for it the next day. He began with “I'm sorry I kept you waiting” and gave no reasons. Then he had the time moved to Sunday morning, when he never drives.",
      learned:
        "What was hard: one missed call, and three weeks of short answers. What was right: to say sorry, and to choose a time that can be kept.",
    },
    farewell: {
      title: "The last letter",
      a: "Xiaobei's mother had found a flat in town and was going to take him to school there. The school told Mr Chen a month before; he had been Xiaobei's proxy father for two years.",
      b: "They met once more at the school, with the teacher there. Mr Chen did not say “keep in touch”. He said: “I have been glad of these two years.” The school passed on his letter, without a phone number.",
      learned:
        "What was hard: to part, and to leave no number. What was right: a clear goodbye, so that the child knew he was not dropped.",
    },
    more: "See what is asked",
    own: "Are you a proxy parent with something to tell? Tell your coordinator, and please don't post it yourself.",
  },
  families: {
    title: "For families",
    lead: "Mum and dad work far away, grandma and grandpa are at home. A child can have one to three proxy fathers or mothers, who call on time and come to the school. Whether that happens is for you to say.",
    decide: {
      title: "You decide",
      asked: "The school asks you first. If you say no, nothing changes for the child at school.",
      each: "You are asked again about each proxy parent.",
      stop: "You can stop at any time, without a reason, and it stops that day.",
      carer: "A proxy parent is no guardian: they sign, collect and decide nothing for you.",
    },
    get: {
      title: "What you and the child get",
      who: "You know who calls and when, and how it went last time.",
      same: "An adult who was checked and trained, and who comes on time, for a year at least.",
      free: "It costs nothing, and no presents are expected.",
      help: "When you are worried, one tap tells the teacher. The proxy parent does not see it.",
    },
    ask: {
      title: "What we ask of you",
      numbers: "Tell the school when a phone number or a place of work changes.",
      written:
        "Give the school and the village a note saying who looks after the child. The law asks for it.",
      weekly: "Call your child every week yourself. A proxy parent cannot take your place.",
      time: "See that the child is there at the agreed time, or say so beforehand.",
    },
    can: {
      title: "Which children can take part",
      away: "Both parents work away from home, or one does and the other cannot look after the child.",
      rural: "A rural household, and under sixteen.",
      school: "At a school that takes part. If you are not sure, ask the class teacher.",
      child: "And the child wants to. We ask in words a child understands.",
    },
    see: {
      title: "How to see it",
      card: "The school gives you a contact card. Scan the code with a phone, type a few digits, and you see who calls when.",
      nothing: "Nothing to install, no account, no password; an old phone will do.",
      lost: "Card lost? Tell the class teacher. The old one stops working at once, and you get a new one.",
      paper: "No smartphone? The school writes the times on a slip that the child takes home.",
    },
    texts: "The permission texts in full",
    privacy: "How children's data are protected",
    contact: "Whom to ask",
  },
  childData: {
    title: "How children's data are protected",
    lead: "Written for guardians, and for children. By the Personal Information Protection Law and the Regulations on the Protection of Minors in Cyberspace.",
    why: {
      title: "What is kept, and why",
      basic: "Name, sex, date of birth, grade and school: to find the right person, and to know who is who.",
      family:
        "Who looks after the child, who works away, how to reach them: to find the family when it matters.",
      times: "Interests and free times: so that calls come when they suit the child.",
      records: "Date and content of each contact: so that teachers see how the child is.",
      never:
        "Not kept: religion, face recognition from photos, a phone's address book, whereabouts. There is no field for illnesses, and please write none.",
    },
    consent: {
      title: "The guardian is asked first",
      separate:
        "For children under fourteen, data need a consent of their own, asked apart from taking part.",
      optional: "ID number, exact address and photos are up to you. If you give none, nothing changes.",
      version: "It is noted which version of the text you saw. When the text changes, you are asked again.",
    },
    who: {
      title: "Who sees what",
      coordinator: "Coordinators of the school: the child's file. Each opening is recorded.",
      district: "District administrators: totals; to open a file they have to give a reason.",
      mentor:
        "Proxy parents: before the first meeting grade, age band, town and interests; after it first name and school. Never an ID number or an address.",
      public: "Public pages: totals, and not a single child.",
    },
    long: {
      title: "For how long",
      ended:
        "After a child has left, names, numbers, texts and exact dates are deleted by the district's published periods. What stays is a figure: there was such a child.",
      optional: "ID number and address are deleted the moment consent is withdrawn.",
      log: "The record of who saw and changed what is not deleted: it is evidence that protects children. The server's own logs are kept for at least six months.",
    },
    rights: {
      title: "Your rights, and the child's",
      see: "Ask the school to show, copy, correct or delete. It is done within fifteen days.",
      withdraw: "Withdraw consent at any time; it takes effect that day.",
      child:
        "From fourteen on, children can use these rights themselves; before that, what they say counts too.",
      complain: "Not satisfied? Go to the district education bureau, or call 12345.",
    },
    tech: {
      title: "What this site does",
      own: "No advertising, no analytics, nothing from another company: opening a page talks to this site alone.",
      cookies:
        "Only a few small things are stored: your language, the proof that you signed in or opened a card, and whose turn it is at the tablet.",
      sealed: "ID numbers are stored encrypted and shown in part. Everything is encrypted on its way.",
      breach:
        "If data ever leak, the leak is closed at once, the authorities are told promptly, and children and guardians learn what happened and what they can do.",
    },
    texts: "The permission texts in full",
    contact: "Whom to ask",
  },
  questions: {
    title: "Questions and answers",
    lead: "Anything else? Ask the school of your choice; the numbers are under “Contact”.",
    people: "Becoming a proxy parent",
    practice: "Once it has begun",
    more: {
      experience: {
        q: "I have no children and I am no teacher. Can I apply?",
        a: "Yes. What counts is keeping time, patience and listening. The rest is in the training, and you can always ask your teacher.",
      },
      student: {
        q: "Can students apply?",
        a: "From eighteen on. But students often change cities and internships within a year: think about whether you can stay for one.",
      },
      checks: {
        q: "Why so many checks?",
        a: "Because there is a child at the other end. Everyone is checked alike, every year. The law asks for it too.",
      },
      silent: {
        q: "What if the child does not talk?",
        a: "That is common. Don't press; talk about your own day, and agree on the next time. The teacher tells you what the child likes.",
      },
      missed: {
        q: "What if I cannot make a call?",
        a: "Tell the school as early as you can, or ask for another time on the site. If you did miss one, make up for it soon, and say sorry first.",
      },
      parents: {
        q: "Won't the parents mind?",
        a: "Every match needs the family's consent. You are not there to replace them: speak of them, and help the child to talk with them.",
      },
      adopt: {
        q: "Is this adoption?",
        a: "No. You have no custody and no duty of support, and you cannot take the child with you.",
      },
      report: {
        q: "A child tells me about being hurt. What do I do?",
        a: "Listen, don't press, don't promise to keep it secret. In danger call 110 first, then tell the school. You need no proof.",
      },
    },
  },
} satisfies Catalogue<typeof programme>;
