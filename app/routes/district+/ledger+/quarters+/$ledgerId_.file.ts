import { allRows, oneQuarter } from "~/data/ledger/quarters";
import { districtLoader } from "~/http/area.server";
import { ledgerFile } from "~/http/ledger-file.server";
import { found } from "~/http/responses.server";
import { LedgerParams } from "~/routes/console+/ledger+/_components/quarter-forms";
import { audit } from "~/usecases/record/audit";

/** A quarter as it goes to the departments. */
export const loader = districtLoader(
  { params: LedgerParams, confirmed: true },
  async ({ work, params: { ledgerId }, locale }) => {
    const ledger = found(await oneQuarter(work, ledgerId));
    const rows = await allRows(work, ledgerId);
    await audit(work, {
      action: "ledger.exported",
      subject: "ledger",
      subjectId: ledgerId,
      details: { rows: rows.length, checksum: ledger.checksum },
    });
    return ledgerFile(ledger, rows, locale);
  },
);
