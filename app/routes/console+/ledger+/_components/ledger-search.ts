import { z } from "zod";
import { LEDGER_STATUSES } from "~/data/ledger/statuses";
import { RISKS } from "~/domain/ledger/columns";
import { oneOf, pageNumber, query } from "~/http/fields";

const number = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);

/** What the ledger is asked for; the address holds it. */
export const LedgerSearch = z.object({
  q: query.default(""),
  status: oneOf(LEDGER_STATUSES).catch("IN"),
  place: number,
  school: number,
  rating: oneOf(["GOOD", "FAIR", "POOR"]).optional().catch(undefined),
  risk: oneOf(RISKS).optional().catch(undefined),
  page: pageNumber,
});
