import { randomUUID } from "node:crypto";
import { nameSortKey } from "~/adapters/pinyin.server";
import type { Vault } from "~/adapters/vault.server";
import type { VolunteerReading, VolunteerRow } from "~/data/roster/row";
import type { Work } from "~/data/work.server";
import { rosterRow } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import { audit } from "../record/audit";
import { keepPeople } from "./keep-people";

type StaffWork = Work<StaffViewer>;

/**
 * Opens accounts with an application that has only begun, and puts what is changed into files that nobody has signed in
 * for. Nobody is written to: whoever owns an address asks for a password of their own by it.
 */
export async function writeVolunteers(
  work: StaffWork,
  vault: Vault,
  reading: VolunteerReading,
  rows: readonly VolunteerRow[],
): Promise<boolean> {
  const fresh = rows.filter(({ judged }) => judged.verdict === "NEW");
  const changed = rows.filter(({ judged }) => judged.verdict === "CHANGED");
  return (await open(work, reading, fresh)) && (await change(work, vault, reading, changed));
}

async function open(work: StaffWork, reading: VolunteerReading, rows: readonly VolunteerRow[]) {
  const { tx, now } = work;
  const { schoolId, importId } = reading;
  const made = rows.flatMap(({ line, said }) => (said ? [{ line, said, personId: randomUUID() }] : []));
  if (made.length === 0) return true;
  const people = made.map(({ personId, said: { name, email } }) => ({
    ...{ id: personId, name, email, sort_key: nameSortKey(name) },
  }));
  const [{ opened } = { opened: 0 }] = await tx.$queryRaw<{ opened: number }[]>`
    SELECT app.open_accounts(${importId}::uuid, ${JSON.stringify(people)}::jsonb, ${now}::timestamptz) AS opened`;
  if (opened !== made.length) return false;
  const volunteers = made.map(({ personId, said }) => ({
    ...{ id: randomUUID(), person_id: personId, name: said.name, sort_key: nameSortKey(said.name) },
    ...{ role: said.role ?? null, birth_year: said.birthYear ?? null, phone: said.phone ?? "" },
    ...{ occupation: said.occupation ?? "", place_id: said.placeId ?? null, capacity: said.capacity ?? 1 },
    ...{ dialects: said.dialects ?? [], interests: said.interests ?? [] },
  }));
  // Somebody's own spot in a town is not asked for: the town's middle stands for it.
  await tx.$executeRaw`
    INSERT INTO volunteers (id, person_id, school_id, name, sort_key, role, birth_year, phone, occupation, place_id, x, y, dialects, interests, capacity, created_at)
    SELECT v.id, v.person_id, ${schoolId}, v.name, v.sort_key, v.role, v.birth_year, v.phone, v.occupation, v.place_id, coalesce(p.x, 0), coalesce(p.y, 0),
      v.dialects, v.interests, v.capacity, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(volunteers)}::jsonb) AS v (id uuid, person_id uuid, name text, sort_key text, role mentor_role, birth_year int,
      phone text, occupation text, place_id int, capacity int, dialects text[], interests text[])
    LEFT JOIN places p ON p.id = v.place_id`;
  await tx.application.createMany({
    data: volunteers.map(({ id: volunteerId }) => ({ volunteerId, schoolId, createdAt: now })),
  });
  await keepPeople(work, importId, made);
  await audit(
    work,
    ...made.map(({ personId }) => ({
      ...{ action: "person.entered", subject: "person", subjectId: personId, schoolId },
      details: { roster: importId },
    })),
  );
  return true;
}

async function change(
  work: StaffWork,
  vault: Vault,
  { schoolId, importId }: VolunteerReading,
  rows: readonly VolunteerRow[],
) {
  const meant = rows.flatMap(({ line, said, known }) => (said && known ? [{ line, said, known }] : []));
  if (meant.length === 0) return true;
  const columns = meant.map(({ said, known }) => ({
    ...{ id: known.id, version: known.version, role: said.role ?? known.role },
    ...{ birth_year: said.birthYear ?? known.birthYear, phone: said.phone ?? known.phone },
    ...{ occupation: said.occupation ?? known.occupation, place_id: said.placeId ?? known.placeId },
    ...{ dialects: said.dialects ?? known.dialects, interests: said.interests ?? known.interests },
    capacity: said.capacity ?? known.capacity,
  }));
  if ((await putVolunteers(work, columns)) !== meant.length) return false;
  await keepPeople(
    work,
    importId,
    meant.map(({ line, known }) => {
      const { role, birthYear, phone, occupation, placeId, dialects, interests, capacity } = known;
      const before = {
        ...{ role, birth_year: birthYear, phone, occupation, place_id: placeId },
        ...{ dialects, interests, capacity },
      };
      return {
        ...{ line, personId: known.personId },
        before: vault.seal(JSON.stringify(before), rosterRow(importId, line)),
      };
    }),
  );
  await audit(
    work,
    ...meant.map(({ known }) => ({
      ...{ action: "person.corrected", subject: "person", subjectId: known.personId, schoolId },
      details: { roster: importId },
    })),
  );
  return true;
}

/** Puts these columns into files that are still the version that was looked at; how many were. */
export const putVolunteers = ({ tx }: Work, columns: readonly Record<string, unknown>[]) => tx.$executeRaw`
  UPDATE volunteers v SET role = n.role, birth_year = n.birth_year, phone = n.phone, occupation = n.occupation, place_id = n.place_id,
    dialects = n.dialects, interests = n.interests, capacity = n.capacity, version = v.version + 1,
    x = CASE WHEN v.place_id IS NOT DISTINCT FROM n.place_id THEN v.x ELSE coalesce(p.x, 0) END,
    y = CASE WHEN v.place_id IS NOT DISTINCT FROM n.place_id THEN v.y ELSE coalesce(p.y, 0) END
  FROM jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) AS n (id uuid, version int, role mentor_role, birth_year int, phone text, occupation text,
    place_id int, dialects text[], interests text[], capacity int)
  LEFT JOIN places p ON p.id = n.place_id
  WHERE v.id = n.id AND v.version = n.version`;
