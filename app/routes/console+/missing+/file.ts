import { everyMissing } from "~/data/care/missing";
import { consoleLoader } from "~/http/area.server";
import { missingSheet } from "~/http/care-file.server";
import { audit } from "~/usecases/record/audit";
import { MissingSearch } from "./_components/missing-search";

/** The children who lack something, all of them, as a sheet. */
export const loader = consoleLoader(
  { search: MissingSearch, confirmed: true },
  async ({ work, search, locale }) => {
    const rows = await everyMissing(work, search);
    await audit(work, {
      ...{ action: "roster.exported", subject: "roster", subjectId: "missing" },
      details: { rows: rows.length, of: search.of },
    });
    return missingSheet(rows, locale);
  },
);
