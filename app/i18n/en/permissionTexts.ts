import type { Catalogue } from "../catalogue";
import type permissionTexts from "../zh-CN/permissionTexts";

export default {
  PARTICIPATION_1: {
    title: "Taking part in Heartbridge",
    what: "The school records the child’s name, sex, grade, free hours and interests, who looks after the child, who works away and how to reach them, and what the school knows the child needs.",
    why: "To find a suitable and trustworthy proxy parent, to arrange when they talk, and to be sure that the child is safe.",
    who: "The teachers in charge at the school. A district administrator must give a reason, and every look is recorded. Until you have agreed and they have met, the proxy parent knows only age group, grade, town and interests.",
    howLong:
      "After the child leaves, everything is deleted within the time the district has published, except what the law says must be kept.",
    stop: "Call the school or send a note, at any time. Contact stops the same day. You need no reason, and nothing changes for the child at school.",
  },
  UNDER_14_1: {
    title: "Data of a child under fourteen (a separate permission)",
    what: "By law all personal data of a child under fourteen is sensitive: name, birth date, life at school and at home, and the record of contacts.",
    why: "Without it nobody suitable can be found, and nobody can be sure that the child is safe. It is used for nothing else, never sold, never given to advertisers.",
    who: "The teachers in charge at the school. The proxy parent sees only what fits the stage of the match, never the address or the family’s phone numbers.",
    howLong: "As for taking part. From fourteen on, the child is asked as well.",
    stop: "You can take it back at any time. The school then stops using the data, and contact stops the same day. If data ever leaked, somebody could pose as a friend of the family; that is why it is encrypted, seen by few, and every look is recorded.",
  },
  MATCH_1: {
    title: "A match with one proxy parent",
    what: "This proxy parent is told the child’s first name, school, interests and what the child needs most; contacts are arranged, and the date and content of each is recorded.",
    why: "So that this proxy parent talks with the child on time, and teachers see how it goes.",
    who: "This one proxy parent and the teachers in charge. A proxy parent is not a guardian and decides nothing for you.",
    howLong:
      "While the match lasts. On the day it ends the proxy parent can no longer see anything of the child.",
    stop: "You can take it back at any time; contact stops the same day and what was arranged is cancelled. You may ask for somebody else, or stop taking part.",
  },
  ID_NUMBER_1: {
    title: "Keeping ID numbers (you may say no)",
    what: "The ID number of the child, of a guardian or of the carer.",
    why: "Only where the civil affairs, police or education office has to check it.",
    who: "It is stored encrypted; pages show the first three digits and the last. A teacher who needs the whole number must say why, and that is recorded. Proxy parents never see it.",
    howLong: "As long as you agree. When you take it back, the numbers are deleted at once.",
    stop: "You may say no, now or later. Without a number, finding a proxy parent and all other help goes on just the same.",
  },
  ADDRESS_1: {
    title: "Keeping the exact address (you may say no)",
    what: "The address below the village, such as group and house number.",
    why: "So that a teacher finds the way when visiting.",
    who: "The teachers in charge at the school. Proxy parents never see it.",
    howLong: "As long as you agree. When you take it back it is deleted at once; only the village is kept.",
    stop: "You may say no, now or later. Nothing depends on it; the teacher calls you first.",
  },
  ADDRESS_2: {
    changed:
      "More people can see the address: the village child director and the town child supervisor who visit homes, a beat officer and a child-protection helper where the child has such a pair, and, when somebody is worried about the child’s safety, the safeguarding officer who deals with it. Before, it was the teachers alone. What is collected and how long it is kept has not changed.",
    title: "Keeping the exact address (you may say no)",
    what: "The address below the village, such as group and house number.",
    why: "So that whoever visits finds the way, and the child is found at once when in danger.",
    who: "The teachers in charge at the school; the village child director and the town child supervisor who visit homes; a beat officer and a child-protection helper where the child has such a pair; and, when somebody is worried about the child’s safety, the safeguarding officer who deals with it. Proxy parents never see it.",
    howLong: "As long as you agree. When you take it back it is deleted at once; only the village is kept.",
    stop: "You may say no, now or later. Nothing depends on it; the teacher calls you first.",
  },
  PHOTO_1: {
    title: "Photos at activities (you may say no)",
    what: "Photos in which the child can be seen at school activities. This site keeps no photos.",
    why: "As a keepsake for the child and the family.",
    who: "Your family and the school. Nothing is put on the internet or into chat groups, and proxy parents take none themselves.",
    howLong: "The school keeps them until the child finishes school; you can have them deleted.",
    stop: "You may say no, now or later. Teachers then keep the child out of the picture, and the child takes part all the same.",
  },
} satisfies Catalogue<typeof permissionTexts>;
