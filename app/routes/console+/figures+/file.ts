import { z } from "zod";
import { figuresOf } from "~/data/figures/figures";
import { consoleLoader } from "~/http/area.server";
import { figuresFileResponse } from "~/http/figures-file.server";

const Search = z.object({
  school: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
});

/** The figures as a workbook: counts, and nobody's name. */
export const loader = consoleLoader({ search: Search }, async ({ work, search, locale }) =>
  figuresFileResponse(await figuresOf(work, search.school), locale),
);
