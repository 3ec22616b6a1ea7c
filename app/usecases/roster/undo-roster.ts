import type { Vault } from "~/adapters/vault.server";
import type { Work } from "~/data/work.server";
import { rosterRow } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import type { RosterKind } from "~/domain/roster/kinds";
import { rowsUntil } from "~/domain/roster/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type RosterAsked, takeRoster } from "./take-roster";
import { staffBack, volunteersBack } from "./undo-people";
import { type Before, putChildren, putMembers } from "./write-children";

/** Takes a whole import back, while every file is still as it left it and nothing hangs on those that it made. */
export async function undoRoster(
  work: Work<StaffViewer>,
  vault: Vault,
  asked: RosterAsked,
): Promise<Verdict<unknown>> {
  const { tx, now } = work;
  const taken = await takeRoster(work, asked, "UNDO");
  if (!taken.ok) return taken;
  const { id, schoolId, appliedAt } = taken.value;
  if (!appliedAt || rowsUntil({ createdAt: appliedAt, appliedAt }) <= now) return refused("ROSTER_TOO_LATE");
  const back = await BACK[asked.kind](work, vault, id, appliedAt);
  if (!back.ok) return back;
  await tx.rosterImport.updateMany({ where: { id }, data: { state: "UNDONE", undoneAt: now } });
  await audit(work, {
    action: "roster.undone",
    subject: "roster",
    subjectId: id,
    schoolId,
    details: { kind: asked.kind, changed: back.value },
  });
  return passed();
}

type Back = (
  work: Work<StaffViewer>,
  vault: Vault,
  importId: string,
  appliedAt: Date,
) => Promise<Verdict<number>>;

/** Puts changed files back and takes out those that were made; how many were changed. */
const BACK: Record<RosterKind, Back> = {
  CHILDREN: childrenBack,
  VOLUNTEERS: volunteersBack,
  STAFF: staffBack,
};

async function childrenBack(work: Work<StaffViewer>, vault: Vault, id: string): Promise<Verdict<number>> {
  const { tx } = work;
  const changed = await tx.$queryRaw<
    { line: number; childId: string; before: string; version: number; same: boolean }[]
  >`
    SELECT r.line, r.child_id AS "childId", r.before, c.version, c.version = r.child_version AS same
    FROM roster_rows r JOIN children c ON c.id = r.child_id WHERE r.import_id = ${id}::uuid AND r.before IS NOT NULL ORDER BY r.line`;
  if (changed.some(({ same }) => !same)) return refused("ROSTER_IN_USE");
  if (!(await putBack(work, vault, id, changed))) return refused("ROSTER_IN_USE");
  const [{ kept } = { kept: -1 }] = await tx.$queryRaw<
    { kept: number }[]
  >`SELECT app.undo_roster(${id}::uuid) AS kept`;
  return kept === 0 ? passed(changed.length) : refused("ROSTER_IN_USE");
}

/** False where somebody hangs on a member of a family that the import added. */
async function putBack(
  work: Work<StaffViewer>,
  vault: Vault,
  importId: string,
  changed: readonly { line: number; childId: string; before: string; version: number }[],
): Promise<boolean> {
  if (changed.length === 0) return true;
  const { tx } = work;
  const stood = changed.map(({ line, childId, before, version }) => ({
    ...{ childId, version },
    before: JSON.parse(vault.open(before, rosterRow(importId, line))) as Before,
  }));
  await putChildren(
    work,
    stood.map(({ childId, version, before }) => ({ id: childId, version, ...before.columns })),
    stood.length,
  );
  await putMembers(
    work,
    stood.flatMap(({ before }) =>
      before.members.map(({ id, phone, worksAt, guardian }) => ({ id, phone, works_at: worksAt, guardian })),
    ),
  );
  const numbered = stood.flatMap(({ childId, before }) => (before.number ? [childId] : []));
  await tx.idNumber.deleteMany({ where: { childId: { in: numbered }, memberId: null } });
  const added = stood.flatMap(({ before }) => before.added);
  const [{ gone } = { gone: true }] =
    added.length === 0
      ? []
      : await tx.$queryRaw<{ gone: boolean }[]>`
          SELECT app.undo_roster_members(${importId}::uuid, ${added}::uuid[]) AS gone`;
  return gone;
}
