import { districtLoader } from "~/http/area.server";
import { RosterTemplate, rosterReads } from "~/routes/console+/_components/roster/roster-route";

/** A blank sheet with the headings of the form. */
export const loader = districtLoader({ search: RosterTemplate }, rosterReads("STAFF").template);
