import { useActionData, useLoaderData } from "@remix-run/react";
import { districtAction, districtLoader } from "~/http/area.server";
import { RosterPage } from "~/routes/console+/_components/roster/roster-page";
import {
  RosterParams,
  RosterVersion,
  RosterView,
  rosterCommands,
  rosterMapping,
  rosterReads,
} from "~/routes/console+/_components/roster/roster-route";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("staffRoster");

export const loader = districtLoader({ params: RosterParams, search: RosterView }, rosterReads("STAFF").one);

const commands = rosterCommands("STAFF");

export const action = districtAction(
  { params: RosterParams, confirmed: ["apply", "undo"], long: ["map", "apply", "undo"] },
  (on) => ({
    map: on(rosterMapping("STAFF"), ...commands.map),
    apply: on(RosterVersion, ...commands.apply),
    undo: on(RosterVersion, ...commands.undo),
    discard: on(RosterVersion, ...commands.discard),
  }),
);

export default function StaffRoster() {
  const page = useLoaderData<typeof loader>();
  return <RosterPage kind="STAFF" page={page} reply={useActionData<typeof action>()} />;
}
