import type { RosterKind } from "~/domain/roster/kinds";
import { paths } from "~/http/paths";
import type { Scene } from "../support/scene";
import { bare, page, type Row, record } from "./access-rows";

function rows(
  folder: string,
  area: "console" | "district",
  kind: RosterKind,
  of: (ids: Scene) => string,
): Record<string, Row> {
  const to = paths.rosters[kind];
  return {
    [`${folder}/index`]: page(area, to.list),
    [`${folder}/template`]: bare(page(area, to.template("xlsx"))),
    [`${folder}/$importId`]: record(area, (ids) => to.one(of(ids))),
    [`${folder}/$importId_.row.$line`]: record(area, (ids) => to.row(of(ids), 3)),
    [`${folder}/$importId_.file`]: bare(record(area, (ids) => to.file(of(ids)))),
  };
}

/** Rosters that somebody read from a file, and the list of children as one. */
export const ROSTER_ROWS: Record<string, Row> = {
  "routes/console+/children+/file": bare(page("console", paths.childrenFile)),
  ...rows("routes/console+/children+/roster+", "console", "CHILDREN", ({ roster }) => roster),
  ...rows(
    "routes/console+/applicants+/roster+",
    "console",
    "VOLUNTEERS",
    ({ volunteerRoster }) => volunteerRoster,
  ),
  ...rows("routes/district+/people+/roster+", "district", "STAFF", ({ staffRoster }) => staffRoster),
};
