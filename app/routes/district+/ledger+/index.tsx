import { useLoaderData } from "@remix-run/react";
import { ledgerChoices, listLedger } from "~/data/ledger/live";
import { quarterTurn } from "~/data/ledger/turn";
import { districtLoader } from "~/http/area.server";
import { LedgerPage } from "~/routes/console+/ledger+/_components/ledger-page";
import { LedgerSearch } from "~/routes/console+/ledger+/_components/ledger-search";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("districtLedger");

export const loader = districtLoader({ search: LedgerSearch }, async ({ work, search }) => ({
  list: await listLedger(work, search),
  choices: await ledgerChoices(work),
  turn: await quarterTurn(work),
  filter: search,
}));

export default function Ledger() {
  return <LedgerPage area="district" {...useLoaderData<typeof loader>()} />;
}
