import { useActionData, useLoaderData } from "@remix-run/react";
import { districtAction, districtLoader } from "~/http/area.server";
import { RosterListPage } from "~/routes/console+/_components/roster/roster-list-page";
import {
  DistrictRoster,
  RosterList,
  rosterCommands,
  rosterReads,
} from "~/routes/console+/_components/roster/roster-route";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("staffRosters");

export const loader = districtLoader({ search: RosterList }, rosterReads("STAFF").list);

export const action = districtAction({}, (on) => ({
  read: on(DistrictRoster, ...rosterCommands("STAFF").read),
}));

export default function StaffRosters() {
  const page = useLoaderData<typeof loader>();
  return <RosterListPage kind="STAFF" page={page} reply={useActionData<typeof action>()} />;
}
