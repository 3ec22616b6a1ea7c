import { consoleLoader } from "~/http/area.server";
import { RosterTemplate, rosterReads } from "../../_components/roster/roster-route";

/** A blank sheet with the headings of the form. */
export const loader = consoleLoader({ search: RosterTemplate }, rosterReads("CHILDREN").template);
