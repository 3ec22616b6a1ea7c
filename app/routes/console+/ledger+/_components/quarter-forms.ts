import { z } from "zod";
import { DEPARTMENTS } from "~/domain/ledger/departments";
import { id, line, listedId, note, oneOf, pageNumber } from "~/http/fields";

export const LedgerParams = z.object({ ledgerId: id });
export const RowsSearch = z.object({
  place: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  page: pageNumber,
});
export const PlaceShape = z.object({ placeId: listedId });
export const ReturnShape = z.object({ placeId: listedId, reason: note(200) });
export const SendShape = z.object({ department: oneOf(DEPARTMENTS), recipient: line(100) });
export const CorrectShape = z.object({ placeId: listedId, because: note(200) });
