import { consoleLoader } from "~/http/area.server";
import { RosterParams, rosterReads } from "../../_components/roster/roster-route";

/** An import with its remarks as a workbook, for whoever entered their password lately: it holds what the file held. */
export const loader = consoleLoader(
  { params: RosterParams, confirmed: true },
  rosterReads("VOLUNTEERS").file,
);
