import { z } from "zod";
import { MISSING_LISTS } from "~/domain/child/missing";
import { pageNumber } from "~/http/fields";

const listed = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);

/** What of the list an address asks for. */
export const MissingSearch = z.object({
  of: z.enum(MISSING_LISTS).catch("PRESSING"),
  school: listed,
  place: listed,
  page: pageNumber,
});
