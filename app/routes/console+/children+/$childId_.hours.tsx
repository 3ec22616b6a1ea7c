import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { DropAbsence, Hours, NewAbsence } from "~/http/availability-form";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { HoursPage } from "../_components/hours-page";
import { hoursCommands, hoursOf } from "../_components/hours-route";

const Params = z.object({ childId: id });
const childAt = ({ childId }: z.output<typeof Params>) => ({ kind: "child", id: childId }) as const;

export const meta = pageTitle("childHours");

export const loader = consoleLoader({ params: Params }, async ({ work, params, locale }) => {
  const page = await hoursOf(work, childAt(params), locale);
  const { id: subjectId, school } = page.party;
  await opened(work, { subject: "child", subjectId, schoolId: school.id, details: { page: "hours" } });
  return page;
});

const commands = hoursCommands(childAt, ({ childId }) => paths.childHours(childId));

export const action = consoleAction({ params: Params }, (on) => ({
  hours: on(Hours, ...commands.hours),
  addAbsence: on(NewAbsence, ...commands.addAbsence),
  dropAbsence: on(DropAbsence, ...commands.dropAbsence),
}));

export default function ChildHours() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { id: childId, name } = page.party;
  return <HoursPage page={page} reply={reply} above={{ href: paths.child(childId), label: name }} />;
}
