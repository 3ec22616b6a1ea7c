import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { allRows, boardOf } from "~/data/ledger/quarters";
import { districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { counted } from "~/routes/console+/ledger+/_components/diff-search";
import { LedgerParams } from "~/routes/console+/ledger+/_components/quarter-forms";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { audit } from "~/usecases/record/audit";
import { LedgerReport } from "./_components/ledger-report";

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("ledgerReport");

export const handle: AreaHandle = { body: "print" };

/** A quarter on paper, as it goes to the departments. */
export const loader = districtLoader(
  { params: LedgerParams, confirmed: true },
  async ({ work, params: { ledgerId } }) => {
    const { ledger, counts } = await counted(work, ledgerId);
    const board = await boardOf(work, ledgerId);
    const rows = await allRows(work, ledgerId);
    const details = { rows: rows.length, checksum: ledger.checksum };
    await audit(work, { action: "ledger.printed", subject: "ledger", subjectId: ledgerId, details });
    return { ledger, counts, board, rows };
  },
);

export default function Report() {
  const { t } = useTranslation("ledger");
  const printed = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("report.desk")}
      lead={t("report.deskLead")}
      action={
        <LinkButton href={paths.ledgerQuarter(printed.ledger.id)} icon="left">
          {t("report.back")}
        </LinkButton>
      }
    >
      <LedgerReport {...printed} />
    </PrintDesk>
  );
}
