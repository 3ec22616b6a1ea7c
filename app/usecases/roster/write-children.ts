import { randomUUID } from "node:crypto";
import type { Vault } from "~/adapters/vault.server";
import type { ChildReading, ChildRow } from "~/data/roster/row";
import type { Work } from "~/data/work.server";
import { ID_NUMBERS, idNumberOf, rosterRow } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import { afterRow, type KnownChild, memberChange, newFile, priorityOf } from "~/domain/roster/judge";
import type { RosterChild } from "~/domain/roster/read-row";
import { audit } from "../record/audit";
import { type ChildColumns, columnsOf } from "./child-columns";

/** What undoing an import puts back. */
export interface Before {
  columns: ChildColumns;
  /** Members as they stood; those that the import added are named by their ids. */
  members: { id: string; phone: string; worksAt: string; guardian: boolean }[];
  added: string[];
  /** The import gave the file its identity number. */
  number: boolean;
}

interface Member {
  id: string;
  child_id: string;
  name: string;
  relation: number;
  phone: string;
  works_at: string;
  guardian: boolean;
  carer: boolean;
}

/** Writes what was looked at: new files, and what is changed in those that there are. Answers whose. A few statements, however many rows. */
export async function writeChildren(
  work: Work<StaffViewer>,
  vault: Vault,
  reading: ChildReading,
  rows: readonly ChildRow[],
): Promise<string[]> {
  const made = await writeNew(
    work,
    reading,
    rows.flatMap(({ judged, said: child, line }) =>
      judged.verdict === "NEW" && child ? [{ line, child }] : [],
    ),
  );
  const changed = rows.flatMap(({ judged, said: child, known, line }) =>
    judged.verdict === "CHANGED" && child && known ? [{ line, child, known }] : [],
  );
  await writeChanged(work, vault, reading, changed);
  return [...made, ...changed.map(({ known }) => known.id)];
}

async function writeNew(
  work: Work<StaffViewer>,
  reading: ChildReading,
  rows: { line: number; child: RosterChild }[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const { tx, now } = work;
  const { schoolId, importId } = reading;
  const made = rows.map(({ line, child }) => {
    const file = newFile(child);
    if (!file) throw new Error("A row was judged new that leaves open what no file can be without.");
    return { line, child, file, id: randomUUID() };
  });
  const children = made.map(({ id, child, file }) => ({
    id,
    priority: priorityOf(child),
    ...columnsOf(file),
  }));
  // A child stands on the map where its village stands.
  await tx.$executeRaw`
    INSERT INTO children (id, school_id, priority, x, y, created_at, name, sort_key, gender, ethnicity, birth_date, hukou, hukou_place,
      place_id, address, health, health_note, boarding, school_status, grade, class_name, guardianship_rating, guardianship_kind, income, aid)
    SELECT c.id, ${schoolId}, c.priority, p.x, p.y, ${now}::timestamptz, c.name, c.sort_key, c.gender, c.ethnicity, c.birth_date, c.hukou, c.hukou_place,
      c.place_id, c.address, c.health, c.health_note, c.boarding, c.school_status, c.grade, c.class_name, c.guardianship_rating, c.guardianship_kind, c.income, c.aid
    FROM jsonb_to_recordset(${JSON.stringify(children)}::jsonb) AS c (id uuid, priority priority, name text, sort_key text, gender gender, ethnicity text,
      birth_date date, hukou hukou, hukou_place text, place_id int, address text, health child_health, health_note text, boarding boolean,
      school_status school_status, grade int, class_name text, guardianship_rating guardianship_rating, guardianship_kind guardianship_kind, income text[], aid text[])
    JOIN places p ON p.id = c.place_id`;
  await tx.$executeRaw`
    INSERT INTO slots (child_id, school_id, position, role) SELECT id, ${schoolId}, 1, 'ANY' FROM unnest(${made.map(({ id }) => id)}::uuid[]) AS id`;
  const family = made.flatMap(({ id, child }) =>
    child.members.map((member) =>
      memberRow(id, { ...member, phone: member.phone ?? "", worksAt: member.worksAt ?? "" }),
    ),
  );
  await addMembers(work, schoolId, family);
  await keepWritten(
    work,
    importId,
    made.map(({ line, id }) => ({ line, child_id: id, before: null })),
  );
  await audit(
    work,
    ...made.map(({ id }) => ({
      ...{ action: "child.created", subject: "child", subjectId: id, schoolId },
      details: { roster: importId },
    })),
  );
  return made.map(({ id }) => id);
}

interface Changed {
  line: number;
  child: RosterChild;
  known: KnownChild;
}

async function writeChanged(work: Work<StaffViewer>, vault: Vault, reading: ChildReading, rows: Changed[]) {
  if (rows.length === 0) return;
  const { schoolId, importId } = reading;
  const after = rows.map(({ child, known }) => ({ known, profile: afterRow(child, known) }));
  const next = after.map(({ known: { id, version }, profile }) => ({ id, version, ...columnsOf(profile) }));
  await putChildren(work, next, rows.length);

  const family = rows.map(({ child, known }) => {
    const changes = child.members.flatMap((member) => memberChange(member, known) ?? []);
    const added = changes.flatMap((one) => (one.memberId === null ? [memberRow(known.id, one)] : []));
    return { changes, added };
  });
  await addMembers(
    work,
    schoolId,
    family.flatMap(({ added }) => added),
  );
  await putMembers(
    work,
    family.flatMap(({ changes }) =>
      changes.flatMap(({ memberId, phone, worksAt, guardian }) =>
        memberId ? [{ id: memberId, phone, works_at: worksAt, guardian }] : [],
      ),
    ),
  );
  const numbers = rows.flatMap(({ child, known }) =>
    child.idNumber && known.numberPermitted && !known.sameNumber && !known.hasNumber
      ? [{ childId: known.id, number: child.idNumber }]
      : [],
  );
  await addNumbers(work, vault, schoolId, numbers);
  const numbered = new Set(numbers.map(({ childId }) => childId));
  await keepWritten(
    work,
    importId,
    rows.map(({ line, known }, at) => {
      const { changes = [], added = [] } = family[at] ?? {};
      const touched = new Set(changes.map(({ memberId }) => memberId));
      const before: Before = {
        columns: columnsOf(known),
        members: known.members.filter(({ id }) => touched.has(id)),
        added: added.map(({ id }) => id),
        number: numbered.has(known.id),
      };
      return {
        line,
        child_id: known.id,
        before: vault.seal(JSON.stringify(before), rosterRow(importId, line)),
      };
    }),
  );
  await audit(
    work,
    ...after.flatMap(({ known, profile }) => {
      const of = { subject: "child", subjectId: known.id, schoolId };
      const [from, to] = [known.schoolStatus ?? "", profile.schoolStatus ?? ""];
      const changed = { action: "child.changed", ...of, details: { roster: importId } };
      return from === to
        ? [changed]
        : [changed, { action: "child.schooling-changed", ...of, details: { from, to } }];
    }),
  );
}

/** Puts these columns into the files, each of which must still be the version that was looked at. */
export async function putChildren(
  { tx }: Work,
  next: readonly (ChildColumns & { id: string; version: number })[],
  expected: number,
) {
  const count = await tx.$executeRaw`
    UPDATE children c SET name = n.name, sort_key = n.sort_key, gender = n.gender, ethnicity = n.ethnicity, birth_date = n.birth_date,
      hukou = n.hukou, hukou_place = n.hukou_place, place_id = n.place_id, address = n.address, health = n.health, health_note = n.health_note,
      boarding = n.boarding, school_status = n.school_status, grade = n.grade, class_name = n.class_name,
      guardianship_rating = n.guardianship_rating, guardianship_kind = n.guardianship_kind, income = n.income, aid = n.aid, version = c.version + 1,
      x = CASE WHEN c.place_id = n.place_id THEN c.x ELSE p.x END, y = CASE WHEN c.place_id = n.place_id THEN c.y ELSE p.y END
    FROM jsonb_to_recordset(${JSON.stringify(next)}::jsonb) AS n (id uuid, version int, name text, sort_key text, gender gender, ethnicity text,
      birth_date date, hukou hukou, hukou_place text, place_id int, address text, health child_health, health_note text, boarding boolean,
      school_status school_status, grade int, class_name text, guardianship_rating guardianship_rating, guardianship_kind guardianship_kind, income text[], aid text[])
    JOIN places p ON p.id = n.place_id
    WHERE c.id = n.id AND c.version = n.version`;
  if (count !== expected) throw new Error("A file was changed while its roster was written.");
}

/** Phones, places of work and who is guardian, of members that there are. */
export async function putMembers({ tx }: Work, members: readonly Record<string, unknown>[]) {
  if (members.length === 0) return;
  await tx.$executeRaw`
    UPDATE family_members f SET phone = n.phone, works_at = n.works_at, guardian = n.guardian,
      carer = f.carer AND n.works_at = ''
    FROM jsonb_to_recordset(${JSON.stringify(members)}::jsonb) AS n (id uuid, phone text, works_at text, guardian boolean)
    WHERE f.id = n.id`;
}

function memberRow(
  childId: string,
  {
    name,
    relation,
    phone,
    worksAt,
    guardian,
  }: { name: string; relation: number; phone: string; worksAt: string; guardian: boolean },
): Member {
  // A guardian who does not work elsewhere is at home with the child.
  const carer = guardian && worksAt === "";
  return { id: randomUUID(), child_id: childId, name, relation, phone, works_at: worksAt, guardian, carer };
}

async function addMembers({ tx }: Work, schoolId: number, members: readonly Member[]) {
  if (members.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO family_members (id, child_id, school_id, name, relation, phone, works_at, guardian, carer)
    SELECT m.id, m.child_id, ${schoolId}, m.name, m.relation, m.phone, m.works_at, m.guardian, m.carer
    FROM jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
      AS m (id uuid, child_id uuid, name text, relation int, phone text, works_at text, guardian boolean, carer boolean)`;
}

async function addNumbers(
  { tx, viewer, now }: Work<StaffViewer>,
  vault: Vault,
  schoolId: number,
  numbers: readonly { childId: string; number: string }[],
) {
  if (numbers.length === 0) return;
  await tx.idNumber.createMany({
    data: numbers.map(({ childId, number }) => ({
      ...{ childId, schoolId, sealed: vault.seal(number, idNumberOf(childId)) },
      ...{
        fingerprint: vault.fingerprints(number, ID_NUMBERS)[0],
        recordedAt: now,
        recordedById: viewer.personId,
      },
    })),
  });
}

async function keepWritten(
  { tx }: Work,
  importId: string,
  rows: readonly { line: number; child_id: string; before: string | null }[],
) {
  await tx.$executeRaw`
    UPDATE roster_rows r SET child_id = s.child_id, before = s.before, child_version = c.version
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (line int, child_id uuid, before text)
    JOIN children c ON c.id = s.child_id
    WHERE r.import_id = ${importId}::uuid AND r.line = s.line`;
}
