import type { Contact } from "~/generated/prisma/client";
import type { DemoMatch } from "./matches";
import { deck } from "./random";
import {
  ENDINGS,
  NOT_REACHED,
  OPENINGS,
  SMALL_WISHES,
  SUBJECTS,
  TALKED,
  type Topic,
} from "./texts/check-ins";
import { filled, HOBBIES, isSkill } from "./texts/child";
import { fitting } from "./texts/fitting";
import { pronoun, type World } from "./world";

export interface CheckInWords {
  topics: Topic[];
  note: string;
  wish: string;
}

const LIKELY: readonly (readonly [Topic, number])[] = [
  ["LIFE", 30],
  ["STUDY", 28],
  ["MOOD", 20],
  ["SAFETY", 9],
  ["PARENTS", 13],
];

/** One deck per kind keeps neighbours apart; what one mentor has written of one child does not come again. */
export function checkInWriter({ random }: World) {
  const openings = {
    far: deck(random, OPENINGS.FAR),
    near: deck(random, OPENINGS.NEAR),
    letter: deck(random, OPENINGS.LETTER),
    first: deck(random, OPENINGS.FIRST),
  };
  const talked = {
    LIFE: deck(random, TALKED.LIFE),
    STUDY: deck(random, TALKED.STUDY),
    MOOD: deck(random, TALKED.MOOD),
    SAFETY: deck(random, TALKED.SAFETY),
    PARENTS: deck(random, TALKED.PARENTS),
  };
  const ending = deck(random, ENDINGS);
  const notReached = {
    VOLUNTEER: deck(random, NOT_REACHED.VOLUNTEER),
    CHILD: deck(random, NOT_REACHED.CHILD),
    SCHOOL: deck(random, NOT_REACHED.SCHOOL),
  };
  const wish = deck(random, SMALL_WISHES);
  const toldBy = new Map<string, Set<string>>();
  return ({ state, mode, kind, startsAt, missedSide }: Contact, { row, child }: DemoMatch): CheckInWords => {
    const words = {
      ta: pronoun(child.row.gender),
      carer: child.carerName,
      hobby: HOBBIES[random.pick(child.row.interests)] ?? "画画",
      skill: HOBBIES[child.row.interests.find(isSkill) ?? "HANDICRAFT"] ?? "做手工",
      subject: random.pick(SUBJECTS.slice(0, child.row.grade < 3 ? 2 : 4)),
    };
    const told = toldBy.get(row.id) ?? new Set();
    toldBy.set(row.id, told);
    const month = startsAt.getUTCMonth() + 1;
    const one = (deal: () => string, once = false) =>
      filled(fitting(deal, child.row, { month, told, once }), words);
    if (state !== "HELD") return { topics: [], note: one(notReached[missedSide ?? "CHILD"]), wish: "" };
    const opening =
      kind === "FIRST_MEETING"
        ? openings.first
        : mode === "LETTER"
          ? openings.letter
          : mode === "CALL" || mode === "VIDEO"
            ? openings.far
            : openings.near;
    const first = random.weighted(LIKELY);
    const next = random.weighted(LIKELY);
    const topics = first === next || random.chance(0.45) ? [first] : [first, next];
    const sentences = [
      kind === "FIRST_MEETING" || mode === "LETTER"
        ? one(opening)
        : random.chance(0.85)
          ? one(opening, true)
          : "",
      ...(mode === "LETTER" ? [] : topics.map((topic) => one(talked[topic]))),
      random.chance(0.4) ? one(ending, true) : "",
    ];
    return { topics, note: sentences.join(""), wish: random.chance(0.06) ? wish() : "" };
  };
}
