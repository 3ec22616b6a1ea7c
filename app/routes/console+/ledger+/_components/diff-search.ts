import { z } from "zod";
import { between, diffPage } from "~/data/ledger/diff";
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
  const ledger = found(await oneQuarter(work, ledgerId));
  const others = await comparable(work, ledger);
  const before = others.find(({ quarterEnd }) => quarterEnd < ledger.quarterEnd) ?? others[0];
  const other = others.find((one) => one.id === search.with) ?? before;
  const diff = other ? await diffPage(work, between(other.id, ledger.id), search) : null;
  return { ledger, others, diff, with: other?.id ?? null, kind: search.kind };
}
