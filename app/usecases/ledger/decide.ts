import { boardOf } from "~/data/ledger/quarters";
import type { Work } from "~/data/work.server";
import type { FieldViewer, StaffViewer } from "~/domain/access/viewer";
import { type Decision, decide } from "~/domain/ledger/sign-off";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** A level signs its quarter, or gives the one below it back with a reason; decided again under the database's lock. */
export async function sayToLedger(
  work: Work<StaffViewer | FieldViewer>,
  { ledgerId, ...decision }: Decision & { ledgerId: string },
): Promise<Verdict<number>> {
  const { tx, now, viewer } = work;
  const board = await boardOf(work, ledgerId);
  if (board.length === 0) return refused("STALE");
  const decided = decide(board, decision);
  if (!decided.ok) return decided;
  for (const word of decided.value) {
    await tx.ledgerStep.createMany({ data: [{ ...word, ledgerId, byId: viewer.personId, at: now }] });
  }
  await audit(
    work,
    ...decided.value.map(({ act, placeId, standsIn }) => ({
      action: act === "SIGN" ? "ledger.signed" : "ledger.returned",
      subject: "ledger",
      subjectId: ledgerId,
      details: { place: placeId, standsIn },
    })),
  );
  return passed(decided.value.length);
}
