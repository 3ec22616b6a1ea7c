import type { StaffReading, StaffRow } from "~/data/roster/row";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { give, openAccount } from "../district/grants";
import { audit } from "../record/audit";
import { keepPeople } from "./keep-people";

/**
 * Opens accounts and gives roles, each as the page of a person does it and under the same rules, but without a letter.
 * False where one is refused.
 */
export async function writeStaff(
  work: Work<StaffViewer>,
  { importId }: StaffReading,
  rows: readonly StaffRow[],
): Promise<boolean> {
  const opened = new Map<string, string>();
  const kept: { line: number; personId: string }[] = [];
  for (const { line, said, judged } of rows) {
    if (!said || (judged.verdict !== "NEW" && judged.verdict !== "CHANGED")) continue;
    let personId = judged.subjectId ?? opened.get(said.email);
    if (!personId) {
      const account = await openAccount(work, said);
      if (!account.ok) return false;
      personId = account.value.id;
      opened.set(said.email, personId);
      await audit(work, {
        ...{ action: "person.entered", subject: "person", subjectId: personId },
        details: { roster: importId },
      });
    }
    const given = await give(work, personId, said);
    if (!given.ok) return false;
    kept.push({ line, personId });
  }
  await keepPeople(work, importId, kept);
  return true;
}
