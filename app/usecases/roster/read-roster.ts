import type { Vault } from "~/adapters/vault.server";
import { sealRow } from "~/data/roster/row";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { OpenRoster } from "~/domain/roster/file";
import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import { guessMapping, headingKey, type Mapping, recalled } from "~/domain/roster/sheet";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Rows that are stored in one statement. */
const BATCH = 1000;

interface ReadRoster {
  kind: RosterKind;
  /** Null for staff, who are the district's. */
  schoolId: number | null;
  fileName: string;
  file: OpenRoster;
}

/** Keeps the rows of a file, sealed, to be looked over. Nothing of it is anybody's file yet. */
export async function readRoster(
  work: Work<StaffViewer>,
  vault: Vault,
  { kind, schoolId, fileName, file }: ReadRoster,
): Promise<Verdict<string>> {
  const { tx, viewer, now } = work;
  const [reach] = await tx.$queryRaw<unknown[]>`
    SELECT WHERE CASE WHEN ${kind} = 'STAFF' THEN app.admin() ELSE ${schoolId}::int = ANY (app.schools()) END`;
  if (!reach) return refused("INVALID", "schoolId");
  const { headings, rows } = file;
  const key = headingKey(headings);
  const { id } = await tx.rosterImport.create({
    data: {
      ...{ kind, schoolId, headings, headingKey: key, fileName: fileName.slice(0, 100) },
      mapping: await firstMapping(work, kind, schoolId, headings, key),
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
    details: { kind, rows: count },
  });
  return passed(id);
}

async function store(
  { tx }: Work,
  id: string,
  schoolId: number | null,
  batch: { line: number; sealed: string }[],
) {
  if (batch.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO roster_rows (import_id, school_id, line, sealed)
    SELECT ${id}::uuid, ${schoolId}::int, f.line, f.sealed
    FROM unnest(${batch.map(({ line }) => line)}::int[], ${batch.map(({ sealed }) => sealed)}::text[]) AS f (line, sealed)`;
}

/** As sheets with these headings were mapped before: by this school, or by another one in reach. What is left is guessed. */
async function firstMapping(
  { tx }: Work,
  kind: RosterKind,
  schoolId: number | null,
  headings: string[],
  key: string,
): Promise<Mapping> {
  const sheet = SHEETS[kind];
  const guessed = guessMapping(sheet, headings);
  const [before] = await tx.$queryRaw<{ remembered: Record<string, unknown> }[]>`
    SELECT remembered FROM roster_imports WHERE kind = ${kind}::roster_kind AND remembered <> '{}' AND (heading_key = ${key} OR school_id IS NOT DISTINCT FROM ${schoolId}::int)
    ORDER BY (heading_key = ${key}) DESC, (school_id IS NOT DISTINCT FROM ${schoolId}::int) DESC, created_at DESC LIMIT 1`;
  const known = before ? recalled(sheet, before.remembered, headings) : {};
  const used = new Set(Object.values(known));
  const rest = Object.entries(guessed).filter(([, column]) => !used.has(column));
  return { ...Object.fromEntries(rest), ...known };
}
