import { check, type Rule } from "./rule";

/** Figures that are typed for the year report. */
export const REPORT_RULES: Record<string, Rule> = {
  clean_up_years_year: check(
    (here) =>
      [2016, 2101].map((year) => `UPDATE clean_up_years SET year = ${year} WHERE place_id = ${here.town}`),
    (here) =>
      [2017, 2100].map((year) => `UPDATE clean_up_years SET year = ${year} WHERE place_id = ${here.town}`),
  ),
  clean_up_years_counts: check(
    () => ["UPDATE clean_up_years SET detained = -1", "UPDATE clean_up_years SET people_punished = 1000001"],
    () => [
      "UPDATE clean_up_years SET detained = 0, people_punished = 1000000",
      "UPDATE clean_up_years SET deployments = NULL",
    ],
  ),
  clean_up_years_source: check(() => [
    "UPDATE clean_up_years SET source = ''",
    "UPDATE clean_up_years SET source = repeat('x', 201)",
  ]),
};
