import type { RosterKind } from "~/domain/roster/kinds";
import { withQuery } from "./with-query";

const rosterPathsAt = (list: string) => ({
  list,
  one: (id: string, query: Record<string, string | number | null | undefined> = {}) =>
    withQuery(`${list}/${id}`, query),
  row: (id: string, line: number) => `${list}/${id}/row/${line}`,
  file: (id: string) => `${list}/${id}/file`,
  template: (form: "xlsx" | "csv") => `${list}/template?form=${form}`,
});

export type RosterPaths = ReturnType<typeof rosterPathsAt>;

/** Pages of rosters, each beside the list that it fills. */
export const rosterPaths: Record<RosterKind, RosterPaths> = {
  CHILDREN: rosterPathsAt("/console/children/roster"),
  VOLUNTEERS: rosterPathsAt("/console/applicants/roster"),
  STAFF: rosterPathsAt("/district/people/roster"),
};
