import type { Work } from "~/data/work.server";
import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** The files were corrected: the rows of a place that has not signed are taken anew, in one statement. Answers how many there are. */
export async function retakeRows(
  work: Work<StaffViewer | FieldViewer>,
  { ledgerId, placeId }: { ledgerId: string; placeId: number },
): Promise<Verdict<number>> {
  const [taken] = await work.tx.$queryRaw<{ rows: number }[]>`
    SELECT app.retake_ledger(${ledgerId}::uuid, ${placeId}::int, ${work.now}::timestamptz) AS rows`;
  await audit(work, {
    action: "ledger.retaken",
    subject: "ledger",
    subjectId: ledgerId,
    details: { place: placeId },
  });
  return passed(taken?.rows ?? 0);
}

/** A signed quarter was wrong: a new version in which one place is taken anew. Answers its id. */
export async function correctQuarter(
  work: Work<StaffViewer>,
  { ledgerId, placeId, because }: { ledgerId: string; placeId: number; because: string },
): Promise<Verdict<string>> {
  const [made] = await work.tx.$queryRaw<{ id: string }[]>`
    SELECT app.correct_ledger(${ledgerId}::uuid, ${placeId}::int, ${because}, ${work.now}::timestamptz) AS id`;
  const id = made?.id ?? "";
  await audit(work, {
    action: "ledger.corrected",
    subject: "ledger",
    subjectId: id,
    details: { place: placeId, instead: ledgerId },
  });
  return passed(id);
}
