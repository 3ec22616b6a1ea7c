import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** What the police reported of a year, for each scene's own town. */
export const insertCleanUp = (sql: Sql, ids: Scene) =>
  insertRow(sql, "clean_up_years", {
    ...{ place_id: ids.town, year: 2025, deployments: 3, source: "CLEAN-UP-SOURCE" },
    ...{ recorded_by: ids.coordinator, recorded_at: AT, version: 1 },
  });
