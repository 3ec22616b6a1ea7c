import { useActionData, useLoaderData } from "@remix-run/react";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { pageTitle } from "~/ui/page-title";
import { RosterListPage } from "../../_components/roster/roster-list-page";
import {
  ADDRESSES_ASKED,
  RosterList,
  rosterCommands,
  rosterReads,
  SchoolRoster,
} from "../../_components/roster/roster-route";

export const meta = pageTitle("volunteerRosters");

export const loader = consoleLoader({ search: RosterList }, rosterReads("VOLUNTEERS").list);

export const action = consoleAction({}, (on) => ({
  read: on(SchoolRoster, ...rosterCommands("VOLUNTEERS").read, undefined, ADDRESSES_ASKED),
}));

export default function VolunteerRosters() {
  const page = useLoaderData<typeof loader>();
  return <RosterListPage kind="VOLUNTEERS" page={page} reply={useActionData<typeof action>()} />;
}
