import type { Catalogue } from "../../catalogue";
import type talking from "../../zh-CN/training/talking";

export default {
  title: "Talking with a child by phone or video",
  about: "How to begin, how to listen, what to do with silence, how to end.",
  section: {
    ready: {
      title: "Five minutes before",
      text: "Look at your last check-in and find one thing to pick up. Sit somewhere quiet where nobody walks through; tidy what the camera sees, and keep your family out of the picture. Phone on silent, nothing else in your hands: children can hear it.",
    },
    begin: {
      title: "How to begin",
      text: "Don't ask “how have you been”: nine in ten answer “fine”. Ask about something small that can be seen:\n\n- “What was for lunch? Who sat with you?”\n- “That puppy you told me about: is its leg better?”\n- “Which lesson was the longest today?”\n\nTell something small of your own, best of all something that went wrong: “I burnt the rice today.” When a grown-up is a little clumsy first, a child dares to talk.",
    },
    listen: {
      title: "Listening comes before talking",
      text: "When a child tells you something sad, don't offer advice yet. Say what you heard: “They didn't let you play, you stood at the edge by yourself, and it hurt.” Then wait.\n\n- Not “that's nothing to cry about”, not “be strong”.\n- No lectures, no other child as an example.\n- No remarks about the parents: one “really, your father!” and the child will be sad on his behalf for a long time.\n- You can ask: “Do you want me to listen, or shall we think of something together?”",
    },
    silence: {
      title: "When there is nothing to say",
      text: "Ten seconds of silence are long for you and just right for a child. Count to ten before you speak.\n\nKeep a few things ready that need no talk: riddles, drawing one line each in turn, reading a page, listening to what is outside the window. If the child wants to stop, stop cheerfully: “All right, see you Wednesday.” A short call is no failure.",
    },
    close: {
      title: "End the same way each time",
      text: "Keep two minutes for it; don't just hang up. Say three things: what you will remember from today (“the flowers in your classroom are out”), which day and time comes next, goodbye.\n\nIf something made your heart sink, write the check-in the same day and call the teacher. Don't wait two days.",
    },
  },
  quiz: {
    q1: {
      ask: "Which beginning makes it easiest to go on?",
      a: "“How is school?”",
      b: "“Do you miss your mum and dad?”",
      c: "“That puppy you told me about: is its leg better?”",
      why: "It is small and shows that you remember. Asking about school feels like a check, and missing the parents is the sorest spot to touch first.",
    },
    q2: {
      ask: "A child cries because the others won't let him play. What do you say first?",
      a: "“Stop crying, boys are strong.”",
      b: "“They left you out and you stood there alone. That hurts.”",
      c: "“Tomorrow just go and ask them.”",
      why: "First let him know that you understood. Ideas can follow; told not to cry, he will not tell you next time.",
    },
    q3: {
      ask: "The child says nothing; five seconds have passed.",
      a: "Wait a little longer, count to ten",
      b: "Ask several questions in a row",
      c: "Say “then let's stop here”",
      why: "Children need time to find words. If you jump in, they need not.",
    },
    q4: {
      ask: "Dad promised to come home and didn't. What do you say?",
      a: "“Your father doesn't keep his word.”",
      b: "“He must have had a reason; be sensible.”",
      c: "“You waited so long and he didn't come. That is really disappointing.”",
      why: "Neither blame the father nor ask the child to be sensible. Naming the feeling is being on the child's side.",
    },
    q5: {
      ask: "You agreed on thirty minutes; after ten the child wants to stop.",
      a: "Keep it on the line; the time should be used",
      b: "Say goodbye cheerfully, and which day comes next",
      c: "Ask whether it doesn't like you",
      why: "A child who may end a call is happy to come back. Minutes are not a target.",
    },
  },
} satisfies Catalogue<typeof talking>;
