import { useActionData, useLoaderData } from "@remix-run/react";
import { districtAction, districtLoader } from "~/http/area.server";
import {
  RosterRowParams,
  rosterCommands,
  rosterCorrection,
  rosterReads,
} from "~/routes/console+/_components/roster/roster-route";
import { RosterRowPage } from "~/routes/console+/_components/roster/roster-row-page";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("staffRosterRow");

export const loader = districtLoader({ params: RosterRowParams }, rosterReads("STAFF").row);

export const action = districtAction({ params: RosterRowParams }, (on) => ({
  correct: on(rosterCorrection("STAFF"), ...rosterCommands("STAFF").correct),
}));

export default function StaffRosterRow() {
  const page = useLoaderData<typeof loader>();
  return <RosterRowPage kind="STAFF" page={page} reply={useActionData<typeof action>()} />;
}
