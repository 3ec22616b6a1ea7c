import type { Person, Policy, StaffRole } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { itemAt } from "./random";
import { grantRow, personRow, policyRow } from "./rows/people";
import { DEMO_PEOPLE } from "./sign-ins";
import type { DemoSchool, World } from "./world";

const SUPERVISED_TOWNS = ["109", "114", "115", "101", "106", "111"];
const DIRECTED_VILLAGES = ["清溪村", "红崖村", "养马滩村", "建河村", "五柳村", "九龙坡村"];

/** Some schools' own rules, as far as they differ from the district's. */
const OWN_RULES: Readonly<Record<string, Partial<Policy>>> = {
  虢镇柳荫小学: { cadenceDays: 21 },
  阳平镇杏花中心小学: { cadenceDays: 14, meetingDays: 62 },
  香泉镇泉眼九年制学校: { cadenceDays: 45, meetingDays: 184, offerDays: 10 },
  凤阁岭镇建河九年制学校: { cadenceDays: 45, meetingDays: 184, minimumMonths: 10 },
  周原镇青禾初级中学: { matchApprovals: 2 },
  拓石镇养马滩中心小学: { matchApprovals: 2, offerDays: 10 },
};

type PolicyRow = Omit<Policy, "id">;

/** Two coordinators a school, the district's administrators, supervisors of towns, directors in villages, counsellors; answers the rules. */
export function addStaff(world: World): PolicyRow[] {
  const { map, now } = world;
  const admin = addPerson(world, DEMO_PEOPLE.districtAdmin);
  grant(world, admin, "DISTRICT_ADMIN", { placeId: map.districtId }, null);
  const deputy = addPerson(world);
  grant(world, deputy, "DISTRICT_ADMIN", { placeId: map.districtId }, admin);

  const policies = [policyRow({ setAt: plusDays(now, -400), setById: admin.id })];
  for (const school of map.schools) {
    addCoordinators(world, school, admin);
    const own = OWN_RULES[school.row.nameZh];
    if (!own) continue;
    Object.assign(school, { matchApprovals: own.matchApprovals ?? 1, offerDays: own.offerDays ?? 7 });
    policies.push(
      policyRow({ ...own, schoolId: school.row.id, setAt: plusDays(now, -360), setById: admin.id }),
    );
  }
  for (const town of map.towns) {
    if (SUPERVISED_TOWNS.includes(town.facts.code.slice(6))) {
      const supervisor = addPerson(world);
      const central = map.schools.some((school) => school.central && school.town === town);
      if (central) Object.assign(supervisor, personRow(named(supervisor, DEMO_PEOPLE.town)));
      grant(world, supervisor, "TOWN_SUPERVISOR", { placeId: town.id }, admin);
    }
    for (const village of town.villages) {
      if (!DIRECTED_VILLAGES.includes(village.nameZh)) continue;
      grant(world, addPerson(world), "VILLAGE_DIRECTOR", { placeId: village.id }, admin);
    }
  }
  for (const school of map.schools.filter(({ row }) => row.kind === "JUNIOR").slice(0, 3)) {
    grant(world, addPerson(world), "COUNSELLOR", { schoolId: school.row.id }, admin);
  }
  // One for the whole district; the larger schools have their own.
  grant(world, deputy, "SAFEGUARDING_OFFICER", { placeId: map.districtId }, admin);
  for (const school of map.schools.filter(({ row, central }) => central || row.kind === "NINE_YEAR")) {
    grant(world, itemAt(school.coordinators, 0), "SAFEGUARDING_OFFICER", { schoolId: school.row.id }, admin);
  }
  return policies;
}

function addCoordinators(world: World, school: DemoSchool, admin: Person) {
  const first = school.central
    ? DEMO_PEOPLE.coordinator
    : { name: itemAt(school.row.contactName.split("（"), 0) };
  const second = school.central ? DEMO_PEOPLE.secondCoordinator : {};
  school.coordinators = [addPerson(world, first), addPerson(world, second)];
  for (const person of school.coordinators) {
    grant(world, person, "COORDINATOR", { schoolId: school.row.id }, admin);
  }
}

function addPerson(world: World, given: { name?: string; email?: string } = {}): Person {
  const { random, names, now } = world;
  const name = given.name ?? names.adult(random.chance(0.55) ? "FEMALE" : "MALE");
  const person = personRow({
    id: random.uuid(),
    name,
    email: given.email ?? names.email(name),
    phone: names.mobile(),
    passwordHash: world.passwordHash,
    createdAt: plusDays(now, -random.int(370, 400)),
  });
  world.rows.person.push(person);
  return person;
}

/** The same person under the name of a demo's account. */
const named = (
  { id, phone, passwordHash, createdAt }: Person,
  { name, email }: { name: string; email: string },
) => ({
  id,
  name,
  email,
  phone,
  passwordHash,
  createdAt,
});

function grant(
  world: World,
  person: Person,
  role: StaffRole,
  scope: { placeId: number } | { schoolId: number },
  by: Person | null,
) {
  world.rows.grant.push(
    grantRow({
      id: world.random.uuid(),
      personId: person.id,
      role,
      ...scope,
      grantedAt: person.createdAt,
      grantedById: by?.id ?? null,
    }),
  );
}
