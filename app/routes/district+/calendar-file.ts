import { z } from "zod";
import { listedDays } from "~/data/schedule/day-import";
import { districtLoader } from "~/http/area.server";
import { dayFileResponse } from "~/http/day-file.server";
import { whole } from "~/http/fields";

const Search = z.object({ year: whole(2000, 2100) });

/** The district's days of a year as a workbook, to be filled in and read again. */
export const loader = districtLoader({ search: Search }, async ({ work, search: { year }, locale }) =>
  dayFileResponse(await listedDays(work, null, year), year, locale),
);
