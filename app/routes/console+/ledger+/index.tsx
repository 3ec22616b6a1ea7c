import { useLoaderData } from "@remix-run/react";
import { ledgerChoices, listLedger } from "~/data/ledger/live";
import { consoleLoader } from "~/http/area.server";
import { pageTitle } from "~/ui/page-title";
import { LedgerPage } from "./_components/ledger-page";
import { LedgerSearch } from "./_components/ledger-search";

export const meta = pageTitle("ledger");

export const loader = consoleLoader({ search: LedgerSearch }, async ({ work, search }) => ({
  list: await listLedger(work, search),
  choices: await ledgerChoices(work),
  filter: search,
}));

export default function Ledger() {
  return <LedgerPage area="console" {...useLoaderData<typeof loader>()} />;
}
