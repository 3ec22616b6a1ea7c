import { CURRENT_EDITION } from "~/domain/match/questions";
import {
  LOW_SCORE,
  QUESTIONNAIRES,
  STRENGTH_SIDES,
  type StrengthSide,
  strengthScore,
} from "~/domain/match/strength";
import { SUPPORT_MISSES, SUPPORT_PARTIES, type SupportParty } from "~/domain/match/support";
import type { StrengthAnswer, SupportContact } from "~/generated/prisma/client";
import { dayOf, plusDays } from "./calendar";
import type { DemoMatch } from "./matches";
import { FOUND, KIND_WORDS, MORE, SAID } from "./texts/support";
import type { World } from "./world";

/** Days after the introduction on which questionnaires were filled, as the district's policy has them. */
const QUESTIONNAIRE_DAYS = [92, 272, 452] as const;
/** Talks of each side that are kept where nobody looks at a match: the last ones. */
const KEPT = 2;

/** What the school asked about each match that runs, how strong the sides say it is, and what was passed on. */
export function addSupport(world: World, matches: readonly DemoMatch[]) {
  for (const match of matches) {
    const { state, introducedAt } = match.row;
    if (!introducedAt || (state !== "ACTIVE" && state !== "IN_REVIEW")) continue;
    const metOn = dayOf(introducedAt);
    for (const party of SUPPORT_PARTIES) addTalks(world, match, metOn, party);
    for (const side of STRENGTH_SIDES) addQuestionnaires(world, match, metOn, side);
    addKindWords(world, match, metOn);
  }
}

const by = ({ child }: DemoMatch) => child.school.coordinators[0]?.id ?? "";
const of = ({ row: { id: matchId, schoolId, childId } }: DemoMatch) => ({ matchId, schoolId, childId });

/** Twice in the first month, then monthly; a few schools are behind. */
function addTalks(world: World, match: DemoMatch, metOn: Date, party: SupportParty) {
  const { random, today, rows } = world;
  const behind = random.weighted([
    [0, 16],
    [11, 2],
    [24, match.child.school.central ? 2 : 1],
  ]);
  const days: Date[] = [];
  let day = plusDays(metOn, random.int(9, 14));
  while (day <= plusDays(today, -behind)) {
    days.push(day);
    day = days.length === 1 ? plusDays(metOn, random.int(24, 29)) : plusDays(day, random.int(26, 30));
  }
  for (const askedOn of match.child.school.central ? days : days.slice(-KEPT)) {
    if (random.chance(0.08)) rows.supportContact.push(missed(world, match, party, plusDays(askedOn, -1)));
    rows.supportContact.push(talk(world, match, party, askedOn));
  }
}

function written(world: World, match: DemoMatch, party: SupportParty, askedOn: Date) {
  return {
    ...{ id: world.random.uuid(), ...of(match), party, askedOn },
    ...{ recordedById: by(match), recordedAt: plusDays(askedOn, 0.4) },
  };
}

function talk(world: World, match: DemoMatch, party: SupportParty, askedOn: Date): SupportContact {
  const { random } = world;
  const answer = () =>
    random.weighted<SupportContact["quality"]>([
      ["YES", 16],
      ["PARTLY", 4],
      ["NO", 1],
    ]);
  return {
    ...written(world, match, party, askedOn),
    ...{ way: party === "CHILD" ? "IN_PERSON" : "PHONE", reached: true, missedWhy: null },
    ...{ questions: CURRENT_EDITION, activities: random.pick(SAID[party].activities) },
    ...{ changes: random.pick(SAID[party].changes), more: random.pick(MORE) },
    ...{ safety: random.chance(0.98) ? "YES" : "PARTLY", quality: answer(), impact: answer() },
  };
}

function missed(world: World, match: DemoMatch, party: SupportParty, askedOn: Date): SupportContact {
  return {
    ...written(world, match, party, askedOn),
    ...{ way: "PHONE", reached: false, missedWhy: world.random.pick(SUPPORT_MISSES.slice(0, 3)) },
    ...{ questions: null, activities: "", changes: "", more: "" },
    ...{ safety: null, quality: null, impact: null },
  };
}

function addQuestionnaires(world: World, match: DemoMatch, metOn: Date, side: StrengthSide) {
  const { random, today, rows } = world;
  const { steps } = QUESTIONNAIRES[side];
  // How close the two are; a few are not.
  let level = random.chance(match.child.school.central ? 0.15 : 0.06) ? 2 : random.int(3, steps);
  for (const days of QUESTIONNAIRE_DAYS) {
    const answeredOn = plusDays(metOn, days + random.int(0, 8));
    if (answeredOn > today) return;
    if (random.chance(0.92)) rows.strengthAnswer.push(answered(world, match, { side, answeredOn, level }));
    level = Math.min(steps, Math.max(1, level + random.pick([-1, 0, 1, 1])));
  }
}

function answered(
  { random }: World,
  match: DemoMatch,
  { side, answeredOn, level }: { side: StrengthSide; answeredOn: Date; level: number },
): StrengthAnswer {
  const { steps, editions, current } = QUESTIONNAIRES[side];
  const marks = editions[current].map((statement) => {
    const mark = Math.min(steps, Math.max(1, level + random.pick([-1, 0, 0, 1])));
    if (random.chance(0.04)) return 0;
    return "reversed" in statement ? steps + 1 - mark : mark;
  });
  const score = strengthScore(side, marks);
  const looked = score !== null && score < LOW_SCORE && random.chance(0.3);
  const mentor = match.volunteer.row.personId;
  return {
    ...{ id: random.uuid(), ...of(match), side, statements: current, marks, score, answeredOn },
    ...{ recordedById: side === "MENTOR" ? mentor : by(match), recordedAt: plusDays(answeredOn, 0.5) },
    ...(looked
      ? { lookedAt: plusDays(answeredOn, 2.3), lookedById: by(match), found: random.pick(FOUND) }
      : { lookedAt: null, lookedById: null, found: "" }),
  };
}

function addKindWords({ random, today, rows }: World, match: DemoMatch, metOn: Date) {
  const passed = plusDays(metOn, random.int(40, 60));
  if (passed > today || !random.chance(match.child.school.central ? 0.6 : 0.1)) return;
  rows.kindWord.push({
    ...{ id: random.uuid(), ...of(match), words: random.pick(KIND_WORDS) },
    ...{ passedById: by(match), passedAt: plusDays(passed, 0.4), takenBackAt: null },
  });
}
