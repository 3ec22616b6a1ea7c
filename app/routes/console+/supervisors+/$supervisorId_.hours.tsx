import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { DropAbsence, Hours, NewAbsence } from "~/http/availability-form";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { pageTitle } from "~/ui/page-title";
import { HoursPage } from "../_components/hours-page";
import { hoursCommands, hoursOf } from "../_components/hours-route";

const Params = z.object({ supervisorId: id });
const teacherAt = ({ supervisorId }: z.output<typeof Params>) =>
  ({ kind: "supervisor", id: supervisorId }) as const;

export const meta = pageTitle("supervisorHours");

export const loader = consoleLoader({ params: Params }, ({ work, params, locale }) =>
  hoursOf(work, teacherAt(params), locale),
);

const commands = hoursCommands(teacherAt, ({ supervisorId }) => paths.supervisorHours(supervisorId));

export const action = consoleAction({ params: Params }, (on) => ({
  hours: on(Hours, ...commands.hours),
  addAbsence: on(NewAbsence, ...commands.addAbsence),
  dropAbsence: on(DropAbsence, ...commands.dropAbsence),
}));

export default function SupervisorHours() {
  const { t } = useTranslation("rooms");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <HoursPage page={page} reply={reply} above={{ href: paths.rooms, label: t("title") }} />;
}
