import { useActionData, useLoaderData } from "@remix-run/react";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { pageTitle } from "~/ui/page-title";
import { RosterListPage } from "../../_components/roster/roster-list-page";
import { RosterList, rosterCommands, rosterReads, SchoolRoster } from "../../_components/roster/roster-route";

export const meta = pageTitle("rosters");

export const loader = consoleLoader({ search: RosterList }, rosterReads("CHILDREN").list);

export const action = consoleAction({ long: ["read"] }, (on) => ({
  read: on(SchoolRoster, ...rosterCommands("CHILDREN").read),
}));

export default function Rosters() {
  const page = useLoaderData<typeof loader>();
  return <RosterListPage kind="CHILDREN" page={page} reply={useActionData<typeof action>()} />;
}
