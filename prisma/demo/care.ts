import { PARENTS } from "~/domain/child/left-behind";
import type { AidRecord, Guardianship, GuardianshipKind } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { itemAt } from "./random";
import { DEMO_FAMILY } from "./sign-ins";
import { AID_STORIES, HEALTH_NOTES, POOR_NOTES, TOWN_SCHOOLS } from "./texts/care";
import type { DemoChild, World } from "./world";

/** Who is responsible for each child since when, written care, registration and assistance: the records behind the published figures. */
export function addCare(world: World, children: readonly DemoChild[]) {
  for (const child of children) {
    describe(world, child);
    addAssessments(world, child);
    addWrittenCare(world, child);
    addRegistration(world, child);
    addAid(world, child);
    addTownMove(world, child);
  }
  addWaitingAtTown(world, children);
}

const recorder = ({ random }: World, { school }: DemoChild) => random.pick(school.coordinators).id;

const of = (world: World, child: DemoChild, ago: number) => ({
  ...{ id: world.random.uuid(), childId: child.row.id, schoolId: child.row.schoolId },
  ...{ recordedById: recorder(world, child), recordedAt: plusDays(world.now, -ago) },
});

function describe({ random }: World, { row }: DemoChild) {
  row.ethnicity = random.weighted([
    ["汉族", 970],
    ["回族", 24],
    ["藏族", 3],
    ["苗族", 3],
  ]);
  row.health = random.weighted([
    ["HEALTHY" as const, 95],
    ["ILL" as const, 3],
    ["DISABLED" as const, 2],
  ]);
  row.healthNote = row.health === "HEALTHY" ? "" : random.pick(HEALTH_NOTES[row.health]);
  row.schoolStatus = row.grade > 6 ? "JUNIOR" : "PRIMARY";
  row.income = [
    "WAGES",
    ...(random.chance(0.6) ? ["FARMING"] : []),
    ...(row.aid.length ? ["STATE_AID"] : []),
  ];
}

/** A child whose guardianship was settled has been assessed then; one in three has been looked at before that. */
function addAssessments(world: World, child: DemoChild) {
  const { random, today, rows } = world;
  const { row } = child;
  const ago = row.guardianshipSettledOn
    ? Math.round((today.getTime() - row.guardianshipSettledOn.getTime()) / 86_400_000)
    : random.int(25, 330);
  if (random.chance(1 / 3)) {
    const before = ago + random.int(90, 300);
    const rating = row.guardianshipRating === "GOOD" ? "FAIR" : row.guardianshipRating;
    rows.guardianship.push(assessment(world, child, { ago: before, rating, settled: false }));
  }
  const last = assessment(world, child, { ago, rating: row.guardianshipRating, settled: true });
  rows.guardianship.push(last);
  row.guardianshipKind = last.kind;
}

function assessment(
  world: World,
  child: DemoChild,
  { ago, rating, settled }: { ago: number; rating: Guardianship["rating"]; settled: boolean },
): Guardianship {
  const { random, today } = world;
  const poor = rating === "POOR";
  const kind: GuardianshipKind = poor
    ? random.chance(0.35)
      ? "PARENT_INCAPABLE"
      : "CARER_INADEQUATE"
    : rating;
  const dueIn = random.chance(0.8) ? random.int(3, 60) : -random.int(1, 12);
  return {
    ...of(world, child, ago),
    ...{ memberId: settled ? child.guardian.id : child.carer.id, rating, kind, settled },
    assessedOn: plusDays(today, -ago),
    followUpOn: poor ? plusDays(today, Math.max(dueIn, -ago)) : null,
    note: poor ? random.pick(POOR_NOTES) : "",
  };
}

/** Both parents away: most have agreed with whoever cares, for a year; some agreements have run out, and some papers never came. */
function addWrittenCare(world: World, child: DemoChild) {
  const { random, today, rows } = world;
  if (child.row.state === "LEFT" || child.carerName === "" || isDemo(child)) return;
  const parents = rows.familyMember.filter(
    ({ childId, relation, worksAt, restricted }) =>
      childId === child.row.id && PARENTS.includes(relation) && worksAt !== "" && !restricted,
  );
  const [parent] = parents;
  if (!parent) return;
  if (random.chance(0.95)) {
    const ago = random.weighted([
      [random.int(20, 320), 93],
      [random.int(340, 362), 4],
      [random.int(366, 420), 3],
    ]);
    const fromOn = plusDays(today, -ago);
    rows.careAgreement.push({
      ...of(world, child, ago),
      ...{ memberId: child.carer.id, fromOn, untilOn: plusDays(fromOn, 364), endedOn: null, note: "" },
    });
  }
  if (!random.chance(0.94)) return;
  const ago = random.int(25, 330);
  const { id, childId, schoolId, recordedById, recordedAt } = of(world, child, ago);
  rows.careNotice.push({
    ...{ id, childId, schoolId, memberId: parent.id, carerId: child.carer.id, carerName: "", carerIs: "" },
    ...{ carerPhone: child.carer.phone, fromOn: plusDays(today, -ago), untilOn: null, words: "" },
    ...{ givenAt: recordedAt, receivedById: recordedById },
  });
}

const isDemo = ({ carer }: DemoChild) => carer.name === DEMO_FAMILY.grandmother;

/** A child that had none was registered with the collective household of its village. */
function addRegistration(world: World, child: DemoChild) {
  const { random, today, rows } = world;
  const { row, school } = child;
  const village = school.town.villages.find(({ id }) => id === row.placeId) ?? school.town;
  const place = `${school.town.nameZh}${village.nameZh}`;
  if (row.registeredBefore) {
    row.hukou = random.chance(0.98) ? "FAMILY" : null;
    row.hukouPlace = row.hukou ? place : "";
    return;
  }
  const ago = random.int(40, 300);
  rows.hukouRecord.push({
    ...of(world, child, ago),
    ...{ before: "NONE", after: "COLLECTIVE", placeBefore: "", placeAfter: `${place}集体户` },
    ...{ changedOn: plusDays(today, -ago), note: "派出所核实出生情况后办理" },
  });
}

function addAid(world: World, child: DemoChild) {
  const { random, today, rows } = world;
  for (const kind of child.row.aid as AidRecord["kind"][]) {
    const ago = random.int(15, 340);
    const [before, after, yuan] = itemAt(AID_STORIES[kind], random.int(0, AID_STORIES[kind].length - 1));
    rows.aidRecord.push({
      ...of(world, child, ago),
      ...{ kind, givenOn: plusDays(today, -ago), endedOn: null, yuan, before, after },
    });
  }
}

/** Went where its parents work and was admitted to school there, first asked after and then known. */
function addTownMove(world: World, child: DemoChild) {
  const { today, rows } = world;
  if (!child.row.movedToParentsTown) return;
  const random = world.random.fork(`town ${child.row.id}`);
  const gone = random.int(110, 240);
  const known = gone - random.int(20, 60);
  const place = townOf(world, child);
  const record = (ago: number) => ({
    ...{ id: random.uuid(), childId: child.row.id, schoolId: child.row.schoolId, place },
    ...{ recordedById: random.pick(child.school.coordinators).id, recordedAt: plusDays(world.now, -ago) },
    ...{ movedOn: plusDays(today, -gone), outcomeOn: plusDays(today, -ago) },
  });
  if (random.chance(0.4)) {
    rows.townMove.push({
      ...{ ...record(gone), newSchool: "", outcome: "NOT_YET", followUpOn: plusDays(today, -known) },
      note: "家长说正在办入学手续",
    });
  }
  rows.townMove.push({
    ...{ ...record(known), newSchool: random.pick(TOWN_SCHOOLS), outcome: "ADMITTED", followUpOn: null },
    note: "家长发来了录取通知",
  });
}

const townOf = ({ rows }: World, { row }: DemoChild) =>
  rows.familyMember.find(({ childId, worksAt }) => childId === row.id && worksAt !== "")?.worksAt ??
  "陕西省西安市";

/** Two of the demo's own school have gone and no school there has taken them yet; it is time to ask again. */
function addWaitingAtTown(world: World, children: readonly DemoChild[]) {
  const { today, rows } = world;
  const gone = children
    .filter(({ school, row }) => school.central && row.state === "WAITING" && !row.movedToParentsTown)
    .slice(0, 2);
  for (const [at, child] of gone.entries())
    rows.townMove.push({
      ...of(world, child, 40),
      ...{ place: townOf(world, child), newSchool: "", outcome: "NOT_YET", note: "那边的学校说要等下学期" },
      movedOn: plusDays(today, -45),
      outcomeOn: plusDays(today, -40),
      followUpOn: plusDays(today, -3 + at),
    });
}
