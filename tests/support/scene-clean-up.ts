import type { Sql } from "~/adapters/database.server";
import { AT, DISTRICT, insertRow, type Scene } from "./scene-ids";

/** What the police reported of a year, a year of its own for each school's scene. */
export const cleanUpYear = ({ school }: Scene) => 2017 + school;

export const insertCleanUp = (sql: Sql, ids: Scene) =>
  insertRow(sql, "clean_up_years", {
    ...{ place_id: DISTRICT, year: cleanUpYear(ids), deployments: 3, source: "CLEAN-UP-SOURCE" },
    ...{ recorded_by: ids.coordinator, recorded_at: AT, version: 1 },
  });
