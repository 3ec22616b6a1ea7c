import { z } from "zod";
import { consoleLoader } from "~/http/area.server";
import { oneOf } from "~/http/fields";
import { rosterTemplate } from "~/http/roster-file.server";

/** A blank roster with the headings of the district's form. */
export const loader = consoleLoader(
  { search: z.object({ form: oneOf(["xlsx", "csv"]).catch("xlsx") }) },
  async ({ search, locale }) => rosterTemplate(search.form, locale),
);
