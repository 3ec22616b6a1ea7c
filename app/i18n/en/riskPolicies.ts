import type { Catalogue } from "../catalogue";
import type riskPolicies from "../zh-CN/riskPolicies";

export default {
  CONTACT_1: {
    title: "Contact with the child",
    rules:
      "- Only at the time, in the place and in the way the school has set; a teacher knows of every contact.\n- No private meetings, calls or messages; no private numbers or accounts, whoever offers them.\n- When you meet, always where others can see you; no closed doors, never in the child's room.\n- Touch is the child's choice and means a handshake or a high five; no hugs, no stroking, no sitting on laps.\n- A truthful check-in within two days of each contact; if you can't come, tell the teacher beforehand.",
    why: "Contact that can be seen keeps the child safe, and protects you too.",
  },
  PHOTOS_1: {
    title: "Photos and recordings",
    rules:
      "- No photos, films, sound recordings or screenshots of the child, and none taken by others for you.\n- No pictures of the child on your phone or computer; if the child sends one, tell the teacher and delete it.\n- At events the school takes the pictures, with the family's permission and for the family only.\n- No description to anyone by which the child could be recognised.",
    why: "A picture that has left a phone never comes back, and a child cannot agree for itself.",
  },
  SOCIAL_MEDIA_1: {
    title: "The internet and social media",
    rules:
      "- Nothing about the child in posts, group chats or videos: no name, no school, no story.\n- No links to the accounts of the child or the family, no online games together.\n- No collecting for the child online.",
    why: "When a child's story is told, it is usually the adult who is praised and the child who is recognised.",
  },
  SOCIAL_MEDIA_2: {
    title: "The internet, social media and AI",
    rules:
      "- Nothing about the child in posts, group chats or videos, not even with the name changed or the face blurred.\n- No links to the accounts of the child or the family, no online games together, no watching the child's streams.\n- No collecting, appealing or searching for anybody online on the child's behalf.\n- Nothing of the child's, no check-in and no voice, goes into AI software to be written, improved or drawn.\n- If somebody else posts about a child, tell the teacher and don't pass it on.",
    why: "When a child's story is told, it is usually the adult who is praised and the child who is recognised. And nobody knows where words go that were given to software.",
  },
  MONEY_1: {
    title: "Money and gifts",
    rules:
      "- No money to the child or the family: no transfers, no red envelopes, no loans, nothing bought for them.\n- No presents, except small things the child makes and letters and cards from you, handed over by a teacher.\n- What a child lacks or longs for becomes a small wish; the school sees to it and does not say from whom.\n- Nothing accepted from the family; no selling, preaching or recruiting.",
    why: "Money turns a bond into a debt, and it is the commonest way by which bad people get close to children.",
  },
  TRANSPORT_1: {
    title: "Lifts and outings",
    rules:
      "- No child in your own vehicle: not on the way, not in the rain, not just once.\n- No taking a child from school on your own; no nights away, no swimming, no climbing, no internet cafés.\n- On the school's outings keep to its list, its bus and its teachers, and only with the family's written agreement.\n- A child in difficulty on the road: stay there together and call the teacher; in danger call 110.",
    why: "Accidents happen on the road, and two people in a car are seen by nobody.",
  },
  REPORTING_1: {
    title: "Reporting harm",
    rules:
      "- One of the nine situations, found or suspected: report it the same day, without waiting for proof or for anyone's agreement.\n- In danger call 110 first.\n- Use “I am worried” or phone the officer at the school; write the words as they were said, without guesses.\n- No investigating, no confronting, no telling other volunteers.\n- No promise to a child to keep such a secret.\n- The same if it is about a volunteer, a teacher or somebody I know.",
    why: "Law on the Protection of Minors, article 11: whoever finds harm reports it at once. A day earlier is a day less of it.",
  },
  EMERGENCIES_1: {
    title: "Emergencies",
    rules:
      "- Danger: 110. Injury or illness: 120. Fire: 119. Call first, then tell the teacher.\n- If it happens during a call: stay on the line, ask where the child is and with whom, and have somebody near you call 110.\n- A child who says it does not want to live: take it seriously every time, stay, call 110 or 12356, then report.\n- If it happens when you meet: stay with the child and let the teacher act; no driving to hospital unless the ambulance crew asks you to.\n- Write down what happened the same day and hand it to the school.",
    why: "In a fright people remember only what they have practised, so it is settled beforehand.",
  },
} satisfies Catalogue<typeof riskPolicies>;
