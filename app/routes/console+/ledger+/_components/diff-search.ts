import { z } from "zod";
import { between, diffCounts, diffPage } from "~/data/ledger/diff";
import type { LedgerReader } from "~/data/ledger/live";
import { comparable, oneQuarter } from "~/data/ledger/quarters";
import { DIFF_KINDS } from "~/domain/ledger/diff";
import { id, oneOf, pageNumber } from "~/http/fields";
import { found } from "~/http/responses.server";

export const DiffSearch = z.object({
  with: id.optional().catch(undefined),
  kind: oneOf(DIFF_KINDS).optional().catch(undefined),
  page: pageNumber,
});

/** A ledger beside another one; without a choice beside the newest version of the quarter before. */
export async function compared(work: LedgerReader, ledgerId: string, search: z.output<typeof DiffSearch>) {
  const { ledger, others, before } = await withBefore(work, ledgerId);
  const other = others.find((one) => one.id === search.with) ?? before;
  const diff = other ? await diffPage(work, between(other.id, ledger.id), search) : null;
  return { ledger, others, diff, with: other?.id ?? null, kind: search.kind };
}

/** A ledger with how many children it says something else of than the one before. */
export async function counted(work: LedgerReader, ledgerId: string) {
  const { ledger, before } = await withBefore(work, ledgerId);
  return { ledger, counts: before ? await diffCounts(work, between(before.id, ledger.id)) : null };
}

async function withBefore(work: LedgerReader, ledgerId: string) {
  const ledger = found(await oneQuarter(work, ledgerId));
  const others = await comparable(work, ledger);
  return {
    ledger,
    others,
    before: others.find(({ quarterEnd }) => quarterEnd < ledger.quarterEnd) ?? others[0],
  };
}
