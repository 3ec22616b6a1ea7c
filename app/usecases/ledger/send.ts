import { oneQuarter } from "~/data/ledger/quarters";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Department } from "~/domain/ledger/departments";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Writes down that a signed quarter went to a department: to whom, by whom, with which checksum. */
export async function sendQuarter(
  work: Work<StaffViewer>,
  { ledgerId, department, recipient }: { ledgerId: string; department: Department; recipient: string },
): Promise<Verdict> {
  const ledger = await oneQuarter(work, ledgerId);
  if (!ledger) return refused("STALE");
  if (!ledger.signedAt) return refused("LEDGER_NOT_SIGNED");
  const { checksum } = ledger;
  await work.tx.ledgerSending.createMany({
    data: [{ ledgerId, department, recipient, checksum, sentById: work.viewer.personId, sentAt: work.now }],
  });
  await audit(work, {
    action: "ledger.sent",
    subject: "ledger",
    subjectId: ledgerId,
    details: { department, checksum },
  });
  return passed();
}
