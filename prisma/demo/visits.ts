import type { Person, Visit } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { grantRow, personRow } from "./rows/people";
import { DEMO_PEOPLE, type DemoSignIn } from "./sign-ins";
import { HOME_NOTES, NOBODY_NOTES } from "./texts/visits";
import type { DemoChild, DemoTown, World } from "./world";

type Role = "VILLAGE_DIRECTOR" | "TOWN_SUPERVISOR" | "BEAT_OFFICER" | "PROTECTION_HELPER";

interface Force {
  officer: Person;
  helper: Person;
}

/**
 * Rounds of the villages and pairs for children in particular need. The town of the demo's coordinator has its own
 * beat officer and helper; where a town has a supervisor they and the directors go round.
 */
export function addVisits(world: World, children: readonly DemoChild[]) {
  const towns = new Map(children.map(({ school }) => [school.town.id, school.town]));
  for (const town of towns.values()) {
    const there = children.filter(({ school, row }) => school.town === town && row.state !== "LEFT");
    const central = there.some(({ school }) => school.central);
    const director = central ? addDirector(world, town, there) : null;
    const supervisor = supervisorOf(world, town);
    const isDirected = ({ row }: DemoChild) => row.placeId === director?.village;
    addRound(world, there.filter(isDirected), director);
    addRound(
      world,
      there.filter((child) => !isDirected(child)),
      supervisor,
    );
    if (central || supervisor) addPairs(world, there, addForce(world, town, central));
  }
}

/** The village in which most of the central school's children live has the demo's own director. */
function addDirector(
  world: World,
  town: DemoTown,
  there: readonly DemoChild[],
): Person & { village: number } {
  const living = (village: number) => there.filter(({ row }) => row.placeId === village).length;
  const [village = town] = [...town.villages].sort((a, b) => living(b.id) - living(a.id));
  const person = addPerson(world, "VILLAGE_DIRECTOR", village.id, DEMO_PEOPLE.village);
  return { ...person, village: village.id };
}

function supervisorOf({ rows }: World, town: DemoTown): Person | undefined {
  const grant = rows.grant.find(({ role, placeId }) => role === "TOWN_SUPERVISOR" && placeId === town.id);
  return grant && rows.person.find(({ id }) => id === grant.personId);
}

function addForce(world: World, town: DemoTown, central: boolean): Force {
  return {
    officer: addPerson(world, "BEAT_OFFICER", town.id, central ? DEMO_PEOPLE.beatOfficer : undefined),
    helper: addPerson(world, "PROTECTION_HELPER", town.id, central ? DEMO_PEOPLE.helper : undefined),
  };
}

function addPerson(world: World, role: Role, placeId: number, known?: DemoSignIn): Person {
  const { random, names, now, rows } = world;
  const name = known?.name ?? names.adult(random.chance(0.4) ? "FEMALE" : "MALE");
  const person = personRow({
    ...{ id: random.uuid(), name, email: known?.email ?? names.email(name), phone: names.mobile() },
    ...{ passwordHash: world.passwordHash, createdAt: plusDays(now, -random.int(370, 400)) },
  });
  rows.person.push(person);
  const held = { personId: person.id, role, placeId, grantedAt: person.createdAt, grantedById: null };
  rows.grant.push(grantRow({ id: random.uuid(), ...held }));
  return person;
}

/** Some homes were visited lately, some a while ago, some not yet. */
function addRound(world: World, children: readonly DemoChild[], visitor: Person | null | undefined) {
  if (!visitor) return;
  for (const { row } of children) {
    for (const ago of world.random.chance(0.85) ? [world.random.int(2, 125), world.random.int(130, 220)] : [])
      addVisit(world, { child: row, visitorId: visitor.id, pairId: null, ago });
  }
}

/** One child in twelve; three in four of them have their pair. */
function addPairs(world: World, children: readonly DemoChild[], { officer, helper }: Force) {
  const { random, rows, now } = world;
  for (const { row, school } of children) {
    const [coordinator] = school.coordinators;
    if (!coordinator || !random.chance(1 / 12)) continue;
    const of = { childId: row.id, schoolId: row.schoolId };
    const notedAt = plusDays(now, -random.int(60, 80));
    const kind = random.int(0, 2);
    rows.childCircumstances.push({
      ...{ ...of, poor: kind === 0, parentsLaidOff: kind === 1, parentsOffended: kind === 2 },
      ...{ notedById: coordinator.id, notedAt, version: 1 },
    });
    if (!random.chance(0.75)) continue;
    const pairId = random.uuid();
    rows.carePair.push({
      ...{ id: pairId, ...of, officerId: officer.id, helperId: helper.id, startedAt: plusDays(notedAt, 1) },
      ...{ startedById: coordinator.id, endedAt: null, endedBecause: null },
    });
    const visitorId = random.chance(0.5) ? officer.id : helper.id;
    if (random.chance(0.8)) addVisit(world, { child: row, visitorId, pairId, ago: random.int(3, 50) });
  }
}

interface Going {
  child: DemoChild["row"];
  visitorId: string;
  pairId: string | null;
  ago: number;
}

function addVisit({ random, rows, now, today }: World, { child, visitorId, pairId, ago }: Going) {
  const met = random.chance(0.93);
  const found: Partial<Visit> = met
    ? {
        ...{ present: random.chance(0.7) ? ["CHILD", "CARER"] : ["CARER"], discrimination: "NO" as const },
        ...{ bullying: "NO" as const, violence: "NO" as const },
        living: random.weighted([["GOOD", 3] as const, ["FAIR", 6] as const, ["POOR", 1] as const]),
        carerHealth: random.weighted([["GOOD", 4] as const, ["FAIR", 5] as const, ["POOR", 1] as const]),
        attendance: random.chance(0.95) ? "REGULAR" : "OFTEN_ABSENT",
      }
    : {};
  rows.visit.push({
    ...{ id: random.uuid(), childId: child.id, schoolId: child.schoolId, visitorId, pairId },
    ...{ visitedOn: plusDays(today, -ago), recordedAt: plusDays(now, -ago) },
    ...{ present: [], living: null, discrimination: null, bullying: null, violence: null },
    ...{ carerHealth: null, attendance: null, concern: "NONE" as const },
    ...found,
    note: random.pick(met ? HOME_NOTES : NOBODY_NOTES),
  });
}
