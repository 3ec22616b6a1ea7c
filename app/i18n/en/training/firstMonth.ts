import type { Catalogue } from "../../catalogue";
import type firstMonth from "../../zh-CN/training/firstMonth";

export default {
  title: "The first meeting and the first month",
  about: "What to prepare, what to do when you meet, how to spend the first four weeks.",
  section: {
    before: {
      title: "Before you meet",
      text: "The school asks the child first whether it would like to meet you. It may say no, and then it ends there; that is not your fault.\n\nUntil then you know the grade, the town and some interests and nothing more. That is on purpose. Prepare three things: how to introduce yourself in under a minute; one small thing to do together, such as paper cutting, a board game or a picture book; and the time each week or month that you can really keep.",
    },
    meeting: {
      title: "The first meeting",
      text: "At the school, about an hour, with a member of staff present whose name you were told. Come ten minutes early; bring no presents and no family or friends.\n\n- Sit or kneel so that you are as tall as the child.\n- Talk about yourself first: your name, your work, what you like. The child need not answer.\n- Do your small thing together. Words come easier when hands are busy.\n- Before you go, say three things: which day next, what time, by phone or video. Write them on a piece of paper for the child.\n\nDon't ask when the parents come home, about marks or about money. No pats on the head and no hugs, unless the child reaches out and the teacher is there.",
    },
    weeks: {
      title: "The first four weeks",
      text: "Week one: the first call, on time; fifteen minutes are enough. Week two: bring up one small thing from last time. Week three: let the child choose what to talk about. Week four: call the teacher and say how it goes.\n\nIn the first month the school asks you, the child and somebody at home twice each. It is not an inspection; it makes sure nobody keeps quiet about something.",
    },
    promises: {
      title: "Promise only what you can do",
      text: "“Next time I'll take you to the city”, “I'll buy you a phone if you do well”: don't. A child remembers for a long time.\n\nWhat you can promise is a time, and “I'll find out and tell you on Wednesday”. If you found nothing out, say that on Wednesday.",
    },
    bumps: {
      title: "When it does not go smoothly",
      text: "- The child doesn't come: ask the teacher first, don't guess. It may be ill, or just having a sad day.\n- The grandparents are uneasy: call them together with the teacher, and say who you are, when you call, and that no money is involved.\n- It doesn't click: if it is still awkward after six weeks, tell the teacher. Changing is no shame; quietly coming less often is what hurts.",
    },
  },
  quiz: {
    q1: {
      ask: "What is best to bring to the first meeting?",
      a: "A school bag and pencils",
      b: "One small thing to do together",
      c: "Your own child, so they can be friends",
      why: "Doing something makes talking easy. Presents make a child feel it owes you, and others are watching; nobody who has not been screened may come along.",
    },
    q2: {
      ask: "Who must be present at the first meeting?",
      a: "A member of the school's staff, by name",
      b: "A grandparent",
      c: "Nobody; you get closer alone",
      why: "A named member of staff is always there. It is a rule, and the site will not record a first meeting without one.",
    },
    q3: {
      ask: "The child says it doesn't want to meet you.",
      a: "Ask the teacher to persuade it",
      b: "It ends there, and it is not your fault",
      c: "Meet once; it will come round",
      why: "A child's no is a no. A child whose no has counted dares to say it when there is danger, too.",
    },
    q4: {
      ask: "“Can you take me to Xi'an this summer?”",
      a: "“Yes, if you do well at school.”",
      b: "“We'll see.”",
      c: "“I can't take you anywhere, that is a rule. On Wednesday we can look at pictures of Xi'an together.”",
      why: "A proxy parent takes no child out alone. A clear no with something you can do is kinder than a vague “we'll see”.",
    },
    q5: {
      ask: "After the first month, what counts as going well?",
      a: "The child has told you everything",
      b: "The child knows the next day, and you were on time four times",
      c: "Its marks are better",
      why: "Trust is saved up, one punctual call at a time. Nobody has to open up in a month.",
    },
  },
} satisfies Catalogue<typeof firstMonth>;
