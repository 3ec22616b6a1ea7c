import type { Sealer } from "~/domain/access/sealed";
import type { StaffRole } from "~/domain/access/viewer";
import {
  judgeColleague,
  judgeVolunteer,
  type KnownColleague,
  type KnownVolunteer,
} from "~/domain/roster/judge-people";
import { readColleague, readVolunteer } from "~/domain/roster/read-people";
import type { Work } from "../work.server";
import {
  cellsOfStored,
  type StaffReading,
  type StaffRow,
  type StoredRow,
  type VolunteerReading,
  type VolunteerRow,
} from "./row";

/** The line that said something first, as a run goes through the lines in their order; null for that line itself. */
function firstSaid() {
  const lines = new Map<string, number>();
  return (key: string, line: number): number | null => {
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    return first ?? null;
  };
}

/** What each of these rows would do to the volunteers of the school. Two statements, however many rows there are. */
export async function judgeVolunteers(
  work: Work,
  vault: Sealer,
  reading: VolunteerReading,
  rows: readonly StoredRow[],
): Promise<VolunteerRow[]> {
  const year = reading.today.getUTCFullYear();
  const read = rows.map((stored) => {
    const row = cellsOfStored(vault, reading, stored);
    const { volunteer, faults } = readVolunteer(row.cells, { places: reading.places, year });
    return { ...row, said: volunteer, faults };
  });
  const said = read.flatMap((row) => row.said ?? []);
  const known = await knownVolunteers(work, reading.schoolId, said);
  const here = new Set(known.map(({ email }) => email));
  const others = said.map(({ email }) => email).filter((email) => !here.has(email));
  const elsewhere = await addressesElsewhere(work, reading.importId, others);
  const earlier = firstSaid();
  return read.map(({ faults, ...row }) => {
    const { said, decision, line } = row;
    const judged = judgeVolunteer(
      {
        ...{ said, faults, decision, earlier: said && earlier(said.email, line) },
        elsewhere: said !== null && elsewhere.has(said.email),
      },
      known,
    );
    const meant = known.find(({ personId }) => personId === judged.subjectId) ?? null;
    return { ...row, kind: "VOLUNTEERS", judged, known: meant, knownName: meant?.name ?? "" };
  });
}

const knownVolunteers = (
  { tx }: Work,
  schoolId: number,
  said: readonly { name: string; email: string }[],
): Promise<KnownVolunteer[]> => tx.$queryRaw<KnownVolunteer[]>`
  SELECT v.id, v.person_id AS "personId", v.version, v.name, p.email, v.role::text AS role, v.birth_year AS "birthYear", v.phone, v.occupation,
    v.place_id AS "placeId", v.dialects, v.interests, v.capacity,
    p.email_confirmed_at IS NULL AND coalesce(a.state = 'DRAFT' AND a.version = 1, false) AS untouched
  FROM volunteers v JOIN people p ON p.id = v.person_id LEFT JOIN applications a ON a.volunteer_id = v.id
  WHERE v.school_id = ${schoolId} AND v.purged_at IS NULL
    AND (p.email = ANY (${said.map(({ email }) => email)}::text[]) OR v.name = ANY (${said.map(({ name }) => name)}::text[]))
  ORDER BY v.id`;

async function addressesElsewhere({ tx }: Work, importId: string, emails: string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  const [row] = await tx.$queryRaw<{ taken: string[] }[]>`
    SELECT app.addresses_elsewhere(${importId}::uuid, ${emails}::text[]) AS taken`;
  return new Set(row?.taken);
}

/** What each of these rows would do to the roles of the district. Two statements, however many rows there are. */
export async function judgeStaff(
  work: Work,
  vault: Sealer,
  reading: StaffReading,
  rows: readonly StoredRow[],
): Promise<StaffRow[]> {
  const read = rows.map((stored) => {
    const row = cellsOfStored(vault, reading, stored);
    const { colleague, faults } = readColleague(row.cells, reading.scopes);
    return { ...row, said: colleague, faults };
  });
  const known = await knownColleagues(
    work,
    read.flatMap(({ said }) => said ?? []),
  );
  const earlier = firstSaid();
  const names = new Map<string, string>();
  return read.map(({ faults, ...row }) => {
    const { said, decision, line } = row;
    const judged = judgeColleague(
      {
        ...{ said, faults, decision },
        earlier: said && earlier(`${said.email} ${said.role} ${said.scope}`, line),
        calledBefore: (said && names.get(said.email)) ?? null,
      },
      known,
    );
    if (said && !names.has(said.email)) names.set(said.email, said.name);
    const meant = known.find(({ id }) => id === judged.subjectId);
    return { ...row, kind: "STAFF", judged, knownName: meant?.name ?? "" };
  });
}

/** Accounts by address; by name only of those who hold a role, or held one. */
async function knownColleagues(
  { tx }: Work,
  said: readonly { name: string; email: string }[],
): Promise<KnownColleague[]> {
  const people = await tx.person.findMany({
    where: {
      OR: [
        { email: { in: said.map(({ email }) => email) } },
        { name: { in: said.map(({ name }) => name) }, grants: { some: {} } },
      ],
    },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, name: true, email: true, disabledAt: true },
      grants: { where: { revokedAt: null }, select: { role: true, schoolId: true, placeId: true } },
    },
  });
  return people.map(({ disabledAt, grants, ...person }) => ({
    ...person,
    locked: disabledAt !== null,
    grants: grants.map(({ role, schoolId, placeId }) => ({
      role: role as StaffRole,
      scope: schoolId === null ? `place:${placeId}` : `school:${schoolId}`,
    })),
  }));
}
