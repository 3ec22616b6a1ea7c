import { needsSeparatePermission } from "~/domain/child/permission-texts";
import { INTERESTS } from "~/domain/shared/leanings";
import type {
  Child,
  ChildState,
  GuardianshipRating,
  PermissionMethod,
  Priority,
  SlotRole,
} from "~/generated/prisma/client";
import { plusDays, schoolYearOf } from "./calendar";
import { childWriter } from "./child-words";
import { familyOf } from "./family";
import { CENTRAL_CHILDREN, OTHER_CHILDREN, REPORTED, scaled } from "./figures";
import { childHours, EVENINGS_AND_WEEKEND } from "./hours";
import { dealt, itemAt, type Random } from "./random";
import { childRow, permissionRow, slotRow } from "./rows/children";
import { DEMO_FAMILY } from "./sign-ins";
import type { DemoChild, DemoSchool, World } from "./world";

const GRADES = { PRIMARY: [1, 6], JUNIOR: [7, 9], NINE_YEAR: [1, 9], TEACHING_POINT: [1, 3] } as const;

const PRIORITIES: readonly (readonly [Priority, number])[] = [
  ["A", 12],
  ["B", 33],
  ["C", 55],
];

const RATINGS: Record<Priority, readonly (readonly [GuardianshipRating, number])[]> = {
  A: [
    ["POOR", 45],
    ["FAIR", 45],
    ["GOOD", 10],
  ],
  B: [
    ["POOR", 12],
    ["FAIR", 55],
    ["GOOD", 33],
  ],
  C: [
    ["POOR", 3],
    ["FAIR", 40],
    ["GOOD", 57],
  ],
};

const AID: readonly (readonly [string, number])[] = [
  ["MINIMUM_ALLOWANCE", 50],
  ["TEMPORARY", 26],
  ["MEDICAL", 10],
  ["HOUSING", 6],
  ["OTHER", 8],
];

/** Days before today on which the family permitted taking part: from, to. */
const PERMITTED: Partial<Record<ChildState, readonly [number, number]>> = {
  PERMITTED: [18, 1],
  WAITING: [215, 6],
  MATCHED: [245, 50],
  PAUSED: [240, 120],
  LEFT: [245, 130],
};

export function addChildren(world: World): DemoChild[] {
  const { random, children: total, map } = world;
  const priorities = dealt(random, total, PRIORITIES);
  const writeWords = childWriter(random);
  const states = new Map(map.schools.map((school) => [school, [] as ChildState[]]));
  const others = map.schools.filter(({ central }) => !central);
  const otherStates = dealt(
    random,
    others.reduce((sum, school) => sum + school.childCount, 0),
    OTHER_CHILDREN,
  );
  for (const school of map.schools) {
    states.set(
      school,
      school.central
        ? dealt(random, school.childCount, CENTRAL_CHILDREN)
        : otherStates.splice(0, school.childCount),
    );
  }
  const children = map.schools.flatMap((school) =>
    (states.get(school) ?? []).map((state, index) => {
      const demo = school.central && index === 0;
      const priority = priorities.pop() ?? "C";
      return aChildOf(world, school, { demo, priority, state: demo ? "MATCHED" : state, writeWords });
    }),
  );
  applyFigures(random, children);
  return children;
}

interface Draft {
  demo: boolean;
  state: ChildState;
  priority: Priority;
  writeWords: ReturnType<typeof childWriter>;
}

function aChildOf(world: World, school: DemoSchool, draft: Draft): DemoChild {
  const { random, names, today, rows } = world;
  const { demo, state, priority } = draft;
  const [lowest, highest] = GRADES[school.row.kind];
  const grade = demo ? 4 : random.int(lowest, highest);
  const girl = demo || random.chance(0.47);
  const village = random.pick(school.town.villages);
  const boarding = !demo && boards(random, school, grade);
  const permitted = PERMITTED[state];
  const permittedOn = permitted
    ? plusDays(today, demo ? -232 : -random.int(permitted[1], permitted[0]))
    : null;
  const since = permittedOn ?? plusDays(today, -random.int(2, 40));
  const interests = demo
    ? ["DRAWING", "STORIES", "PAPER_CUTTING"]
    : random.sample(INTERESTS, random.int(2, 4));
  const row = childRow({
    id: random.uuid(),
    schoolId: school.row.id,
    placeId: village.id,
    name: demo ? DEMO_FAMILY.child : names.child(girl ? "FEMALE" : "MALE"),
    gender: girl ? "GIRL" : "BOY",
    grade,
    birthDate: birthDateOf(random, grade, today),
    className: school.row.kind === "TEACHING_POINT" ? "" : `${random.int(1, grade > 6 ? 4 : 2)}班`,
    boarding,
    address: `${village.nameZh}${itemAt(["一", "二", "三", "四", "五"], random.int(0, 4))}组`,
    x: village.x + random.int(-700, 700),
    y: village.y + random.int(-700, 700),
    priority: demo ? "B" : priority,
    state,
    waitingSince: state === "WAITING" || state === "PAUSED" ? plusDays(since, random.int(0, 5)) : null,
    guardianshipRating: random.weighted(RATINGS[priority]),
    guardianshipSettledOn: plusDays(today, -random.int(25, 330)),
    interests,
    dislikes: random.sample(
      INTERESTS.filter((code) => !interests.includes(code)),
      random.int(0, 2),
    ),
    dialects: dialectsOf(random, school),
    availability: demo ? EVENINGS_AND_WEEKEND : childHours(random, boarding),
    createdAt: plusDays(since, -random.int(4, 21)),
  });
  const { members, carer, guardian, carerName } = familyOf(world, row, demo);
  Object.assign(row, draft.writeWords(row, carerName, demo));
  rows.child.push(row);
  rows.familyMember.push(...members);
  const child = { row, school, carer, carerName, guardian, permittedOn, slots: slotsOf(random, row, demo) };
  rows.slot.push(...child.slots);
  addPermission(world, child);
  return child;
}

function boards(random: Random, school: DemoSchool, grade: number): boolean {
  const { mountain } = school.town.facts;
  if (grade >= 7) return random.chance(mountain ? 0.92 : 0.65);
  if (!mountain || school.row.kind === "TEACHING_POINT") return false;
  return random.chance(grade >= 4 ? 0.5 : 0.15);
}

/** Six by 31 August on entering the first grade; a few are a year older, none in the ninth, so nobody is 16 yet. */
function birthDateOf(random: Random, grade: number, today: Date): Date {
  const year = schoolYearOf(today) - 6 - grade;
  const from = new Date(Date.UTC(year, 8, 1));
  const late = grade < 9 && random.chance(0.05) ? 365 : 0;
  return plusDays(from, random.int(0, 364) - late);
}

function dialectsOf(random: Random, school: DemoSchool): string[] {
  const west = ["112", "113", "114", "115"].includes(school.town.facts.code.slice(6));
  const spoken = random.weighted([
    [west ? "GANSU" : "BAOJI_GUANZHONG", 80],
    ["BAOJI_GUANZHONG", 14],
    ["HENAN", 3],
    ["SICHUAN", 3],
  ]);
  return random.chance(0.94) ? ["MANDARIN", spoken] : [spoken];
}

function slotsOf(random: Random, child: Child, demo: boolean) {
  const at = { childId: child.id, schoolId: child.schoolId };
  if (demo) {
    const roles: SlotRole[] = ["MOTHER", "FATHER"];
    return roles.map((role, index) => slotRow({ ...at, id: random.uuid(), role, position: index + 1 }));
  }
  if (child.state === "PROPOSED") return [];
  const first: SlotRole = random.weighted([
    ["ANY", 46],
    ["MOTHER", 36],
    ["FATHER", 18],
  ]);
  const next: SlotRole = first === "MOTHER" ? "FATHER" : first === "FATHER" ? "MOTHER" : "ANY";
  const count = random.weighted([
    [1, 62],
    [2, 33],
    [3, 5],
  ]);
  return Array.from({ length: count }, (_, index) => {
    const role = index === 0 ? first : index === 1 ? next : "ANY";
    return slotRow({ ...at, id: random.uuid(), role, position: index + 1 });
  });
}

function addPermission({ random, rows }: World, { row, school, guardian, permittedOn }: DemoChild) {
  if (!permittedOn) return;
  const method = random.weighted<PermissionMethod>([
    ["PAPER", 50],
    ["PHONE", 32],
    ["LINK", 18],
  ]);
  const given = {
    childId: row.id,
    schoolId: row.schoolId,
    memberId: guardian.id,
    method,
    givenOn: permittedOn,
    recordedAt: plusDays(permittedOn, 0.25),
  };
  const permission = permissionRow({
    ...given,
    id: random.uuid(),
    recordedById: method === "LINK" ? null : random.pick(school.coordinators).id,
  });
  rows.permission.push(permission);
  if (needsSeparatePermission(row.birthDate, permittedOn)) {
    const separate = random.fork(`under 14 ${row.id}`);
    rows.permission.push({ ...permission, id: separate.uuid(), kind: "UNDER_14" });
  }
  const address = random.fork(`address ${row.id}`);
  // Of those who agreed by the first text, most have read the second; the family of the card has not.
  const agreed =
    row.name === DEMO_FAMILY.child
      ? 1
      : address.weighted([
          [null, 80],
          [2, 16],
          [1, 4],
        ] as const);
  if (agreed)
    rows.permission.push({ ...permission, id: address.uuid(), kind: "ADDRESS", textVersion: agreed });
}

/** The published figures, to the child. */
function applyFigures(random: Random, children: DemoChild[]) {
  const count = (figure: number) => scaled(figure, children.length);
  for (const { row } of random.shuffle(children).slice(0, count(REPORTED.unregistered))) {
    row.registeredBefore = false;
  }
  const left = random.shuffle(children.filter(({ row }) => row.state === "LEFT"));
  for (const { row } of left.slice(0, count(REPORTED.movedToParents))) row.movedToParentsTown = true;
  const byNeed = random
    .shuffle(children)
    .sort((a, b) => Number(a.row.priority === "C") - Number(b.row.priority === "C"));
  for (const { row } of byNeed.slice(0, count(REPORTED.assisted))) {
    const kind = random.weighted(AID);
    row.aid = row.priority === "A" && kind !== "MEDICAL" && random.chance(0.4) ? [kind, "MEDICAL"] : [kind];
  }
}
