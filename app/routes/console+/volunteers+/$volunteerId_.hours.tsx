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

const Params = z.object({ volunteerId: id });
const mentorAt = ({ volunteerId }: z.output<typeof Params>) =>
  ({ kind: "volunteer", id: volunteerId }) as const;

export const meta = pageTitle("volunteerHours");

export const loader = consoleLoader({ params: Params }, ({ work, params, locale }) =>
  hoursOf(work, mentorAt(params), locale),
);

const commands = hoursCommands(mentorAt, ({ volunteerId }) => paths.volunteerHours(volunteerId));

export const action = consoleAction({ params: Params }, (on) => ({
  hours: on(Hours, ...commands.hours),
  addAbsence: on(NewAbsence, ...commands.addAbsence),
  dropAbsence: on(DropAbsence, ...commands.dropAbsence),
}));

export default function VolunteerHours() {
  const { t } = useTranslation("applicants");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <HoursPage page={page} reply={reply} above={{ href: paths.applicants, label: t("title") }} />;
}
