import { EXPORTED, rosterOfChildren } from "~/data/roster/export";
import { consoleLoader } from "~/http/area.server";
import { childrenFile } from "~/http/roster-file.server";
import { audit } from "~/usecases/record/audit";
import { ChildSearch } from "./_components/child-search";

/** The list of children as it is filtered, as a roster that can be read again. */
export const loader = consoleLoader(
  { search: ChildSearch, confirmed: true },
  async ({ work, search, locale }) => {
    const rows = await rosterOfChildren(work, search, locale === "en" ? "en" : "zh");
    await audit(work, {
      action: "roster.exported",
      subject: "roster",
      subjectId: "list",
      details: { rows: rows.length },
    });
    return childrenFile(EXPORTED, rows, locale);
  },
);
