import { randomUUID } from "node:crypto";
import { policyOf } from "~/data/places/policy";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { checkAbsence } from "~/domain/dropout/record";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface Reported {
  childId: string;
  absentFrom: Date;
  /** Who noticed it, in words. */
  noticedBy: string;
  hinders: string[];
  /** Whom was spoken to already, and what is known. */
  said: string;
}

/** A child did not come: a case begins, or what is reported joins the one that is open. */
export async function reportAbsence(
  work: Work<StaffViewer>,
  { childId, absentFrom, noticedBy, hinders, said }: Reported,
): Promise<Verdict<{ caseId: string; joined: boolean }>> {
  const { tx, now, viewer } = work;
  // Two reports at once are one case.
  await tx.$queryRaw`SELECT 1 FROM children WHERE id = ${childId}::uuid FOR NO KEY UPDATE`;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { schoolId: true, state: true },
  });
  if (!child) return refused("STALE");
  if (child.state === "LEFT") return refused("CHILD_HAS_LEFT");
  const checked = checkAbsence(absentFrom, now);
  if (!checked.ok) return checked;
  const open = await tx.dropoutCase.findFirst({ where: { childId, outcome: null }, select: { id: true } });
  const caseId = open?.id ?? (await begin(work, { childId, schoolId: child.schoolId, absentFrom }));
  await tx.dropoutStep.createMany({
    data: [
      {
        ...{ caseId, schoolId: child.schoolId, kind: "REPORT", doneAt: now, withWhom: noticedBy },
        ...{ hinders, said, recordedById: viewer.personId, recordedAt: now },
      },
    ],
  });
  await audit(work, {
    action: open ? "child.dropout-joined" : "child.dropout-reported",
    ...{ subject: "child", subjectId: childId, schoolId: child.schoolId, details: { caseId } },
  });
  return passed({ caseId, joined: open !== null });
}

type Begun = Pick<Reported, "childId" | "absentFrom"> & { schoolId: number };

/** A case keeps the thresholds of its first day; one that follows another of the same child says so. */
async function begin(work: Work<StaffViewer>, { childId, schoolId, absentFrom }: Begun): Promise<string> {
  const { tx, now, viewer } = work;
  const rules = await policyOf(work, schoolId);
  const former = await tx.dropoutCase.findFirst({
    where: { childId, outcome: { not: null } },
    orderBy: [{ closedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  const id = randomUUID();
  // Not every column is the viewer's to fill: the others have their defaults.
  await tx.$executeRaw`
    INSERT INTO dropout_cases (id, child_id, school_id, absent_from, former_id, contact_minutes, visit_days, report_days, look_days, opened_by, opened_at)
    VALUES (${id}::uuid, ${childId}::uuid, ${schoolId}::int, ${absentFrom}, ${former?.id ?? null}::uuid, ${rules.absenceContactMinutes}::int,
      ${rules.absenceVisitDays}::int, ${rules.absenceReportDays}::int, ${rules.absenceLookDays}::int, ${viewer.personId}::uuid, ${now})`;
  return id;
}
