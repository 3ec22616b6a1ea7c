import type { Work } from "~/data/work.server";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type RosterAsked, takeRoster } from "./take-roster";

/** Gives an import up: what was read of it is deleted at once. */
export async function discardRoster(work: Work, asked: RosterAsked): Promise<Verdict<unknown>> {
  const { tx } = work;
  const taken = await takeRoster(work, asked, "DISCARD");
  if (!taken.ok) return taken;
  const { id, schoolId } = taken.value;
  await tx.rosterRow.deleteMany({ where: { importId: id } });
  await tx.rosterImport.updateMany({ where: { id }, data: { state: "DISCARDED", progress: 0 } });
  await audit(work, { action: "roster.discarded", subject: "roster", subjectId: id, schoolId });
  return passed();
}
