import { z } from "zod";
import { listedDays } from "~/data/schedule/day-import";
import { scheduleSchools } from "~/data/schedule/schools";
import { consoleLoader } from "~/http/area.server";
import { dayFileResponse } from "~/http/day-file.server";
import { whole } from "~/http/fields";
import { found } from "~/http/responses.server";

const Search = z.object({ school: whole(1, 2_000_000_000), year: whole(2000, 2100) });

/** A school's own days of a year as a workbook, to be filled in and read again. */
export const loader = consoleLoader(
  { search: Search },
  async ({ work, search: { school, year }, locale }) => {
    const { id } = found((await scheduleSchools(work)).find((one) => one.id === school));
    return dayFileResponse(await listedDays(work, id, year), year, locale);
  },
);
