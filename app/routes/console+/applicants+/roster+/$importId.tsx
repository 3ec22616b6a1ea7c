import { useActionData, useLoaderData } from "@remix-run/react";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { pageTitle } from "~/ui/page-title";
import { RosterPage } from "../../_components/roster/roster-page";
import {
  RosterParams,
  RosterVersion,
  RosterView,
  rosterCommands,
  rosterMapping,
  rosterReads,
} from "../../_components/roster/roster-route";

export const meta = pageTitle("volunteerRoster");

export const loader = consoleLoader(
  { params: RosterParams, search: RosterView },
  rosterReads("VOLUNTEERS").one,
);

const commands = rosterCommands("VOLUNTEERS");

export const action = consoleAction(
  { params: RosterParams, confirmed: ["apply", "undo"], long: ["map", "apply", "undo"] },
  (on) => ({
    map: on(rosterMapping("VOLUNTEERS"), ...commands.map),
    apply: on(RosterVersion, ...commands.apply),
    undo: on(RosterVersion, ...commands.undo),
    discard: on(RosterVersion, ...commands.discard),
  }),
);

export default function VolunteerRoster() {
  const page = useLoaderData<typeof loader>();
  return <RosterPage kind="VOLUNTEERS" page={page} reply={useActionData<typeof action>()} />;
}
