import { randomInt, randomUUID } from "node:crypto";
import type { Tx } from "~/data/work.server";
import type { OfficerViewer, StaffViewer } from "~/domain/access/viewer";
import type { Grant, Person, Place, School } from "~/generated/prisma/client";
import { plusDays } from "../../prisma/demo/calendar";
import { grantRow, personRow } from "../../prisma/demo/rows/people";

/** The present of every test: Monday, 23 November 2026, ten in the morning at school. */
export const NOW = new Date("2026-11-23T02:00:00Z");
/** The school's calendar day of NOW. */
export const TODAY = new Date("2026-11-23T00:00:00Z");

/** A town in a district of its own, unless it is given a parent. */
export async function aPlace(tx: Tx, given: Partial<Place> = {}): Promise<Place> {
  const number = String(randomInt(1_000_000)).padStart(6, "0");
  const parentId = given.parentId ?? (given.kind === "DISTRICT" ? null : (await aDistrict(tx)).id);
  return tx.place.create({
    data: {
      kind: "TOWN",
      code: `61${number}1`,
      nameZh: "清河镇",
      nameEn: "Qinghe Town",
      sortKey: "qinghezhen qhz",
      ...given,
      parentId,
    },
  });
}

function aDistrict(tx: Tx): Promise<Place> {
  const code = `61${String(randomInt(10_000_000)).padStart(7, "0")}`;
  const names = { nameZh: "河西区", nameEn: "Hexi District", sortKey: "hexiqu hxq" };
  return tx.place.create({ data: { kind: "DISTRICT", code, ...names } });
}

export async function aSchool(tx: Tx, given: Partial<School> = {}): Promise<School> {
  return tx.school.create({
    data: {
      kind: "PRIMARY",
      nameZh: "清河中心小学",
      nameEn: "Qinghe Central Primary School",
      sortKey: "qinghezhongxinxiaoxue qhzxxx",
      phone: "0917-5550000",
      contactName: "田老师",
      ...given,
      placeId: given.placeId ?? (await aPlace(tx)).id,
    },
  });
}

export async function aPerson(tx: Tx, given: Partial<Person> = {}): Promise<Person> {
  const id = given.id ?? randomUUID();
  return tx.person.create({
    data: personRow({
      name: "田青",
      email: `${id}@people.example`,
      createdAt: plusDays(NOW, -300),
      ...given,
      id,
    }),
  });
}

export interface Coordinator {
  person: Person;
  grant: Grant;
  school: School;
  viewer: StaffViewer;
}

export async function aCoordinator(
  tx: Tx,
  { school: at, ...given }: Partial<Person> & { school?: School } = {},
): Promise<Coordinator> {
  const school = at ?? (await aSchool(tx));
  const person = await aPerson(tx, given);
  const scope = { schoolId: school.id, role: "COORDINATOR", personId: person.id } as const;
  const grant = await tx.grant.create({
    data: grantRow({ id: randomUUID(), ...scope, grantedAt: person.createdAt }),
  });
  const { role, placeId, schoolId } = grant;
  const grants = [{ role, placeId, schoolId, nameZh: school.nameZh, nameEn: school.nameEn }];
  return { person, grant, school, viewer: { kind: "staff", personId: person.id, name: person.name, grants } };
}

/** Everything of a district: of the one that the school stands in where a school is given. */
export async function aDistrictAdmin(
  tx: Tx,
  { school, ...given }: Partial<Person> & { school?: School } = {},
): Promise<{ person: Person; grant: Grant; viewer: StaffViewer }> {
  const town = school
    ? await tx.place.findUniqueOrThrow({ where: { id: school.placeId } })
    : await aPlace(tx);
  const district = await tx.place.findUniqueOrThrow({ where: { id: town.parentId ?? town.id } });
  const person = await aPerson(tx, given);
  const scope = { placeId: district.id, role: "DISTRICT_ADMIN", personId: person.id } as const;
  const grant = await tx.grant.create({
    data: grantRow({ id: randomUUID(), ...scope, grantedAt: person.createdAt }),
  });
  const { role, placeId, schoolId } = grant;
  const grants = [{ role, placeId, schoolId, nameZh: district.nameZh, nameEn: district.nameEn }];
  return { person, grant, viewer: { kind: "staff", personId: person.id, name: person.name, grants } };
}

/** Takes reports of one school, or of the whole district it stands in. */
export async function anOfficer(
  tx: Tx,
  { school, whole = false, ...given }: Partial<Person> & { school: School; whole?: boolean },
): Promise<{ person: Person; viewer: OfficerViewer }> {
  const person = await aPerson(tx, given);
  const town = await tx.place.findUniqueOrThrow({ where: { id: school.placeId } });
  const scope = whole ? { placeId: town.parentId ?? town.id } : { schoolId: school.id };
  const held = { role: "SAFEGUARDING_OFFICER", personId: person.id } as const;
  await tx.grant.create({
    data: grantRow({ id: randomUUID(), ...scope, ...held, grantedAt: person.createdAt }),
  });
  return { person, viewer: { kind: "officer", personId: person.id, name: person.name } };
}
