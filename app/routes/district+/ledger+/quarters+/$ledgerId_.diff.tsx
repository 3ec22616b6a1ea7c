import { useLoaderData } from "@remix-run/react";
import { districtLoader } from "~/http/area.server";
import { DiffPage } from "~/routes/console+/ledger+/_components/diff-page";
import { compared, DiffSearch } from "~/routes/console+/ledger+/_components/diff-search";
import { LedgerParams } from "~/routes/console+/ledger+/_components/quarter-forms";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("ledgerDiff");

export const loader = districtLoader(
  { params: LedgerParams, search: DiffSearch },
  ({ work, params, search }) => compared(work, params.ledgerId, search),
);

export default function Diff() {
  return <DiffPage area="district" {...useLoaderData<typeof loader>()} />;
}
