import { paths } from "~/http/paths";
import { bare, page, type Row, record } from "./access-rows";

/** Rosters that somebody read from a file, and the list of children as one. */
export const ROSTER_ROWS: Record<string, Row> = {
  "routes/console+/children+/file": bare(page("console", paths.childrenFile)),
  "routes/console+/children+/roster+/index": page("console", paths.rosters),
  "routes/console+/children+/roster+/template": bare(page("console", paths.rosterTemplate("xlsx"))),
  "routes/console+/children+/roster+/$importId": record("console", ({ roster }) => paths.roster(roster)),
  "routes/console+/children+/roster+/$importId_.row.$line": record("console", ({ roster }) =>
    paths.rosterRow(roster, 3),
  ),
  "routes/console+/children+/roster+/$importId_.file": bare(
    record("console", ({ roster }) => paths.rosterFile(roster)),
  ),
};
