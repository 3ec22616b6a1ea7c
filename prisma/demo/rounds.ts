import type { Match } from "~/generated/prisma/client";
import { dayOf, instantAt, plusDays, plusMinutes } from "./calendar";
import { fitOf } from "./fit";
import type { DemoMatch } from "./matches";
import { itemAt } from "./random";
import type { SolvedRound } from "./solved-rounds";
import type { DemoChild, DemoSchool, DemoVolunteer, World } from "./world";

export interface DemoRound {
  id: string;
  at: Date;
  slots: Set<string>;
  /** Child id and volunteer id in one. */
  pairs: Set<string>;
}

/** Days before today on which schools ran a round. */
const HELD: Readonly<Record<string, readonly number[]>> = {
  阳平镇杏花中心小学: [150],
  坪头镇山楂园中心小学: [128, 60],
  拓石镇养马滩中心小学: [171],
  凤阁岭镇建河九年制学校: [95],
};
/** For what has no end yet. */
const LATER = new Date("9999-12-31T00:00:00Z");
const HELD_BY_CENTRAL = [168, 96, 40];

export function roundsOf({ random, today }: World, school: DemoSchool): DemoRound[] {
  const days = school.central ? HELD_BY_CENTRAL : (HELD[school.row.nameZh] ?? []);
  return days.map((ago) => ({
    id: random.uuid(),
    at: instantAt(plusDays(today, -ago), 10 * 60 + random.int(0, 90)),
    slots: new Set(),
    pairs: new Set(),
  }));
}

interface Made {
  matches: DemoMatch[];
  children: DemoChild[];
  volunteers: DemoVolunteer[];
}

/** The rounds whose pairs became these matches; a round from which nothing came is left away. */
export function addRounds(
  world: World,
  school: DemoSchool,
  rounds: readonly DemoRound[],
  made: Made,
  solved: ReadonlyMap<string, SolvedRound>,
) {
  for (const round of rounds) {
    const matches = made.matches.filter(({ row }) => row.roundId === round.id).map(({ row }) => row);
    if (matches.length === 0) continue;
    const own = solved.get(round.id);
    const leftOut = addPairs(world, round, matches, own ?? made);
    const coordinator = itemAt(school.coordinators, 0).id;
    world.rows.round.push({
      id: round.id,
      schoolIds: [school.row.id],
      scopeName: school.row.nameZh,
      state: "PUBLISHED",
      inputHash: own?.inputHash ?? world.random.uuid().replaceAll("-", "").repeat(2),
      summary: { scope: scopeOf(school), ...(own?.summary ?? summaryOf(round, matches, made, leftOut)) },
      createdAt: plusMinutes(round.at, -70),
      createdById: coordinator,
      publishedAt: round.at,
      publishedById: coordinator,
      scorePolicyId: null,
      progress: 100,
      version: 1,
    });
    if (!own) continue;
    world.rows.roundRecord.push(own.record);
    world.rows.roundOverride.push(...own.overrides);
  }
}

/** The pairs of the plan, and one that no longer held when the round was published. */
function addPairs(
  world: World,
  round: DemoRound,
  matches: readonly Match[],
  made: Made | SolvedRound,
): string[] {
  const { random, rows } = world;
  for (const { schoolId, childId, volunteerId, slotId, score, terms } of matches) {
    rows.roundPair.push({
      ...{ id: random.uuid(), roundId: round.id, schoolId, childId, volunteerId, slotId },
      ...{ score, terms, state: "PUBLISHED", reason: "" },
    });
  }
  if ("record" in made) {
    for (const { slotId, ...pair } of made.leftOut) {
      rows.roundPair.push({
        ...{ id: random.uuid(), roundId: round.id, schoolId: matches[0]?.schoolId ?? 0, ...pair, slotId },
        ...{ state: "LEFT_OUT", reason: "NOT_APPROVED" },
      });
    }
    return [];
  }
  const child = made.children.find(
    ({ row, slots, permittedOn }) =>
      row.state === "WAITING" &&
      slots[0] &&
      permittedOn &&
      permittedOn < round.at &&
      !round.slots.has(slots[0].id),
  );
  const slot = child?.slots[0];
  const volunteer = made.volunteers.find(
    ({ row, approvedOn }) =>
      approvedOn && approvedOn < round.at && (slot?.role === "ANY" || slot?.role === row.role),
  );
  if (!child || !slot || !volunteer?.approvedOn) return [];
  round.slots.add(slot.id);
  rows.roundPair.push({
    ...{ id: random.uuid(), roundId: round.id, schoolId: slot.schoolId, childId: child.row.id },
    ...{ volunteerId: volunteer.row.id, slotId: slot.id, state: "LEFT_OUT", reason: "CAPACITY_FULL" },
    ...fitOf(child.row, volunteer.row, volunteer.approvedOn, dayOf(round.at)),
  });
  return [child.row.id];
}

function scopeOf({ row: { nameZh, nameEn, timeZone } }: DemoSchool) {
  return { kind: "SCHOOL", nameZh, nameEn, timeZone };
}

/** In the shape in which the site stores it; what only the solver knows is left away. */
function summaryOf(round: DemoRound, matches: readonly Match[], made: Made, leftOut: readonly string[]) {
  const asked = made.children.filter(({ permittedOn }) => permittedOn && permittedOn < round.at);
  const inPlan = new Set(asked.map(({ row }) => row.id));
  const before = made.matches
    .map(({ row }) => row)
    .filter(
      ({ roundId, childId, proposedAt, closedAt }) =>
        roundId !== round.id &&
        proposedAt < round.at &&
        (closedAt ?? LATER) > round.at &&
        inPlan.has(childId),
    );
  // A plan keeps what runs already and counts it in.
  const plan = [...before, ...matches];
  const served = new Set(plan.map(({ childId }) => childId));
  const waiting = asked.map(({ row }) => row.id).filter((id) => !served.has(id));
  const volunteers = made.volunteers.filter(({ approvedOn }) => approvedOn && approvedOn < round.at).length;
  const coverage = (priority: string) => {
    const ofTier = asked.filter(({ row }) => row.priority === priority);
    return { covered: ofTier.filter(({ row }) => served.has(row.id)).length, total: ofTier.length };
  };
  const tiers = { A: coverage("A"), B: coverage("B"), C: coverage("C") };
  return {
    objective: {
      A: tiers.A.covered,
      B: tiers.B.covered,
      C: tiers.C.covered,
      slots: plan.length,
      score: plan.reduce((sum, { score }) => sum + score, 0),
    },
    certificate: { verified: true },
    solvedAt: plusMinutes(round.at, -65).toISOString(),
    coverage: tiers,
    slots: asked.reduce((sum, { slots }) => sum + slots.length, 0),
    volunteers,
    waiting: waiting.map((childId) => ({
      childId,
      barred: { CAPACITY_FULL: leftOut.includes(childId) ? 1 : volunteers },
    })),
  };
}
