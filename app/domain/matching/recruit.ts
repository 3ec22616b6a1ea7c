/**
 * Where to recruit next: what one, two, … more volunteers of each role would bring to a school, computed exactly by
 * letting them join a best plan. Schools are independent of each other: a volunteer serves the school that screened.
 */
import { eligibility } from "./eligibility";
import type { Objective, Role } from "./instance";
import { addUp, compareObjectives, difference } from "./objective";
import type { Round } from "./prepare";
import type { CalendarDate, MatchingVolunteer } from "./profile";
import { scoreTerms, totalScore } from "./score";
import { MatchingSession } from "./session";

/** Who comes if one more comes: somebody like most of those who came before. */
export type Recruit = Pick<
  MatchingVolunteer,
  "availability" | "contactModes" | "dialects" | "interests" | "travelMetres" | "x" | "y"
>;

export interface RecruitingNeed {
  readonly schoolId: number;
  readonly role: Role;
  /** What the first, the second, … further volunteer adds to the plan; ends where another one adds nothing. */
  readonly gains: readonly Objective[];
}

const PARTS = 28;
/** A trait that this share of volunteers has counts as typical. */
const TYPICAL = 0.5;

/**
 * The typical recruit of a role, at the place of the school: the weekly parts, modes and dialects that at least half
 * of the known volunteers have (their single most frequent part, where no part is that common), and no interests.
 */
export function typicalRecruit(
  known: readonly Pick<Recruit, "availability" | "contactModes" | "dialects" | "travelMetres">[],
  place: { readonly x: number; readonly y: number },
): Recruit {
  const enough = TYPICAL * known.length;
  const frequency = Array.from(
    { length: PARTS },
    (_, part) => known.filter(({ availability }) => (availability >> part) & 1).length,
  );
  const most = Math.max(...frequency);
  const bar = Math.min(enough, most);
  const availability = frequency.reduce(
    (bits, count, part) => (count > 0 && count >= bar ? bits | (1 << part) : bits),
    0,
  );
  const metres = known.map(({ travelMetres }) => travelMetres).sort((a, b) => a - b);
  return {
    ...place,
    availability,
    contactModes: common(known.map((one) => one.contactModes)),
    dialects: common(known.map((one) => one.dialects)),
    interests: [],
    travelMetres: metres[metres.length >> 1] ?? 0,
  };
}

function common<T>(lists: readonly (readonly T[])[]): T[] {
  const count = new Map<T, number>();
  for (const list of lists) for (const item of list) count.set(item, (count.get(item) ?? 0) + 1);
  return [...count].filter(([, times]) => times >= TYPICAL * lists.length).map(([item]) => item);
}

/**
 * What further volunteers of a role would bring to one school. `round` is that school's round alone. `most` is how many are
 * asked about, at least 1.
 */
export function recruitingNeed(
  round: Round,
  schoolId: number,
  role: Role,
  recruit: Recruit,
  most: number,
): RecruitingNeed {
  const session = new MatchingSession(round.instance);
  const gains: Objective[] = [];
  for (let k = 0; k < most; k++) {
    const before = session.objective;
    const id = `recruit ${role} ${k}`;
    const volunteer = asVolunteer(id, schoolId, role, recruit, round.input.asOf);
    const joined = session.apply({
      kind: "VOLUNTEER_JOINS",
      volunteer: { id, role, capacity: volunteer.capacity },
      edges: edgesOf(round, volunteer),
    });
    // Never so: the id is new, and the edges lead to children of this round.
    if (!joined.ok) break;
    const gain = difference(joined.value, before);
    if (Object.values(gain).every((part) => part === 0)) break;
    gains.push(gain);
  }
  return { schoolId, role, gains };
}

function asVolunteer(
  id: string,
  schoolId: number,
  role: Role,
  recruit: Recruit,
  asOf: CalendarDate,
): MatchingVolunteer {
  return {
    ...recruit,
    id,
    schoolId,
    role,
    state: "APPROVED",
    offenceCheck: { checkedOn: asOf, expiresOn: asOf },
    dislikes: [],
    capacity: 1,
    load: 0,
    childGenderWish: null,
    experienceMonths: 0,
  };
}

function edgesOf({ children, input }: Round, volunteer: MatchingVolunteer) {
  return children
    .filter((child) => eligibility(child, volunteer, input.asOf).ok)
    .map((child) => ({ id: child.id, score: totalScore(scoreTerms(child, volunteer, input.policy)) }));
}

export interface TownNeed {
  readonly townId: number;
  readonly role: Role;
  /** Each step goes to the school of the town where it brings most. */
  readonly steps: readonly { readonly schoolId: number; readonly gain: Objective }[];
}

/** Merges the schools of each town, best step first, and ranks towns by what their first recruits bring. */
export function needsByTown(
  needs: readonly RecruitingNeed[],
  townOf: ReadonlyMap<number, number>,
  most: number,
): TownNeed[] {
  const groups = new Map<string, RecruitingNeed[]>();
  for (const need of needs) {
    const townId = townOf.get(need.schoolId);
    if (townId === undefined || need.gains.length === 0) continue;
    const key = `${townId} ${need.role}`;
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  const towns = [...groups].map(([key, group]): TownNeed => {
    const [townId = "", role = "father"] = key.split(" ");
    return { townId: Number(townId), role: role as Role, steps: mergeSteps(group, most) };
  });
  return towns.sort(
    (a, b) => compareObjectives(sumOf(b), sumOf(a)) || a.townId - b.townId || (a.role < b.role ? -1 : 1),
  );
}

function mergeSteps(group: readonly RecruitingNeed[], most: number): TownNeed["steps"] {
  const next = group.map(() => 0);
  const steps: { schoolId: number; gain: Objective }[] = [];
  while (steps.length < most) {
    let best = -1;
    let bestGain: Objective | undefined;
    for (const [k, { gains }] of group.entries()) {
      const gain = gains[next[k] ?? 0];
      if (gain && (!bestGain || compareObjectives(gain, bestGain) > 0)) [best, bestGain] = [k, gain];
    }
    const school = group[best];
    if (!school || !bestGain) break;
    steps.push({ schoolId: school.schoolId, gain: bestGain });
    next[best] = (next[best] ?? 0) + 1;
  }
  return steps;
}

export function sumOf({ steps }: TownNeed): Objective {
  return addUp(steps.map(({ gain }) => gain));
}
