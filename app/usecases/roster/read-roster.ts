import type { Vault } from "~/adapters/vault.server";
import { sealRow } from "~/data/roster/rows";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { guessMapping, headingKey, type Mapping, recalled } from "~/domain/roster/columns";
import type { OpenRoster } from "~/domain/roster/file";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Rows that are stored in one statement. */
const BATCH = 1000;

interface ReadRoster {
  schoolId: number;
  fileName: string;
  file: OpenRoster;
}

/** Keeps the rows of a file, sealed, to be looked over. Nothing of it is anybody's file yet. */
export async function readRoster(
  work: Work<StaffViewer>,
  vault: Vault,
  { schoolId, fileName, file }: ReadRoster,
): Promise<Verdict<string>> {
  const { tx, viewer, now } = work;
  const [school] = await tx.$queryRaw<unknown[]>`
    SELECT id FROM schools WHERE id = ${schoolId} AND id = ANY (app.schools())`;
  if (!school) return refused("INVALID", "schoolId");
  const { headings, rows } = file;
  const key = headingKey(headings);
  const { id } = await tx.rosterImport.create({
    data: {
      ...{ schoolId, headings, headingKey: key, fileName: fileName.slice(0, 100) },
      mapping: await firstMapping(work, schoolId, headings, key),
      ...{ createdById: viewer.personId, createdAt: now, heardAt: now },
    },
    select: { id: true },
  });
  let count = 0;
  let batch: { line: number; sealed: string }[] = [];
  for await (const row of rows) {
    if ("fault" in row) return refused(row.fault, "file");
    batch.push({ line: row.line, sealed: sealRow(vault, id, row.line, row.cells) });
    count++;
    if (batch.length === BATCH) {
      await store(work, id, schoolId, batch);
      batch = [];
    }
  }
  await store(work, id, schoolId, batch);
  await tx.rosterImport.updateMany({ where: { id }, data: { rowCount: count } });
  await audit(work, {
    action: "roster.read",
    subject: "roster",
    subjectId: id,
    schoolId,
    details: { rows: count },
  });
  return passed(id);
}

async function store({ tx }: Work, id: string, schoolId: number, batch: { line: number; sealed: string }[]) {
  if (batch.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO roster_rows (import_id, school_id, line, sealed)
    SELECT ${id}::uuid, ${schoolId}, f.line, f.sealed
    FROM unnest(${batch.map(({ line }) => line)}::int[], ${batch.map(({ sealed }) => sealed)}::text[]) AS f (line, sealed)`;
}

/** As sheets with these headings were mapped before: by this school, or by another one in reach. What is left is guessed. */
async function firstMapping(
  { tx }: Work,
  schoolId: number,
  headings: string[],
  key: string,
): Promise<Mapping> {
  const guessed = guessMapping(headings);
  const [before] = await tx.$queryRaw<{ remembered: Record<string, unknown> }[]>`
    SELECT remembered FROM roster_imports WHERE remembered <> '{}' AND (heading_key = ${key} OR school_id = ${schoolId})
    ORDER BY (heading_key = ${key}) DESC, (school_id = ${schoolId}) DESC, created_at DESC LIMIT 1`;
  const known = before ? recalled(before.remembered, headings) : {};
  const used = new Set(Object.values(known));
  const rest = Object.entries(guessed).filter(([, column]) => !used.has(column));
  return { ...Object.fromEntries(rest), ...known };
}
