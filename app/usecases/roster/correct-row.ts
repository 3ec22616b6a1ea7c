import type { Vault } from "~/adapters/vault.server";
import { readingOf } from "~/data/roster/reading";
import { openRow, sealRow } from "~/data/roster/row";
import { judgeOne } from "~/data/roster/rows";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isOfPeople } from "~/domain/roster/kinds";
import type { Decision } from "~/domain/roster/outcome";
import { withColumnsFor } from "~/domain/roster/sheet";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { AT_ONCE, checkNow, countRows, keepVerdicts } from "./check-roster";
import { type RosterAsked, takeRoster } from "./take-roster";

interface Correction extends RosterAsked {
  line: number;
  cells: Partial<Record<string, string>>;
  decision: Decision | null;
}

/** Writes what a row should have said into the copy that is being looked over, and looks at it again. */
export async function correctRow(
  work: Work<StaffViewer>,
  vault: Vault,
  { kind, importId, version, line, cells, decision }: Correction,
): Promise<Verdict<unknown>> {
  const { tx } = work;
  const taken = await takeRoster(work, { kind, importId, version }, "CORRECT");
  if (!taken.ok) return taken;
  const opened = await readingOf(work, kind, importId);
  const row = await tx.rosterRow.findUnique({
    where: { importId_line: { importId, line } },
    select: { line: true, sealed: true },
  });
  if (!opened || !row) return refused("INVALID");
  const texts = openRow(vault, importId, row);
  const { sheet, reading } = opened;
  const typed = sheet.fields.filter((field) => (cells[field] ?? "") !== "");
  const { mapping, headings } = withColumnsFor(sheet, typed, reading.mapping, taken.value.headings);
  if (headings.length > taken.value.headings.length)
    await tx.rosterImport.updateMany({ where: { id: importId }, data: { mapping, headings } });
  for (const field of sheet.fields) {
    const column = mapping[field];
    const text = cells[field];
    if (column === undefined || text === undefined) continue;
    while (texts.length <= column) texts.push("");
    texts[column] = text;
  }
  await tx.rosterRow.updateMany({
    where: { importId, line },
    data: { sealed: sealRow(vault, importId, line, texts), decision },
  });
  const here = { where: { id: importId } };
  if (isOfPeople(kind) || taken.value.rowCount <= AT_ONCE) {
    // Another row may be the first of two now, or no longer the second.
    await tx.rosterImport.updateMany({ ...here, data: { state: "CHECKING", progress: 0 } });
    await checkNow(work, vault, kind, importId);
    return passed();
  }
  const judged = await judgeOne(work, vault, { ...reading, mapping }, line);
  if (judged) await keepVerdicts(work, importId, [judged]);
  await tx.rosterImport.updateMany({ ...here, data: { counts: await countRows(work, importId) } });
  return passed();
}
