import { useActionData, useLoaderData } from "@remix-run/react";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { pageTitle } from "~/ui/page-title";
import {
  ADDRESSES_ASKED,
  RosterRowParams,
  rosterCommands,
  rosterCorrection,
  rosterReads,
} from "../../_components/roster/roster-route";
import { RosterRowPage } from "../../_components/roster/roster-row-page";

export const meta = pageTitle("volunteerRosterRow");

export const loader = consoleLoader({ params: RosterRowParams }, rosterReads("VOLUNTEERS").row);

export const action = consoleAction({ params: RosterRowParams }, (on) => ({
  correct: on(
    rosterCorrection("VOLUNTEERS"),
    ...rosterCommands("VOLUNTEERS").correct,
    undefined,
    ADDRESSES_ASKED,
  ),
}));

export default function VolunteerRosterRow() {
  const page = useLoaderData<typeof loader>();
  return <RosterRowPage kind="VOLUNTEERS" page={page} reply={useActionData<typeof action>()} />;
}
