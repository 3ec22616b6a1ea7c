import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { availabilityOf, partyOf } from "~/data/schedule/availability";
import type { Work } from "~/data/work.server";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { DropAbsence, enteredHours, Hours, NewAbsence } from "~/http/availability-form";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { AbsencesCard, HoursCard } from "~/ui/availability";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { addAbsence, dropAbsence } from "~/usecases/availability/absences";
import { setHours } from "~/usecases/availability/set-hours";

const Params = z.object({ supervisorId: id });

export const meta = pageTitle("supervisorHours");

const partyAt = async (work: Work, { supervisorId }: z.output<typeof Params>) =>
  found(await partyOf(work, { kind: "supervisor", id: supervisorId }));

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const party = await partyAt(work, params);
  const stored = await availabilityOf(work, party);
  return { party, stored, schoolAhead: 0, today: dayIn(work.now, party.timeZone) };
});

const back =
  (done: string) =>
  ({ params }: { params: z.output<typeof Params> }) => ({
    to: paths.supervisorHours(params.supervisorId),
    done: `availability.notice.${done}`,
  });

export const action = consoleAction({ params: Params }, (on) => ({
  hours: on(
    Hours,
    async ({ work, params, form }) => setHours(work, await partyAt(work, params), enteredHours(form)),
    back("hoursSet"),
  ),
  addAbsence: on(
    NewAbsence,
    async ({ work, params, form }) => addAbsence(work, await partyAt(work, params), form),
    back("absenceAdded"),
  ),
  dropAbsence: on(
    DropAbsence,
    async ({ work, params, form }) => dropAbsence(work, await partyAt(work, params), form.absenceId),
    back("absenceDropped"),
  ),
}));

export default function SupervisorHours() {
  const { t } = useTranslation("availability");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const title = t("title", { name: page.party.name });
  return (
    <>
      <PageHead
        title={title}
        lead={t("lead")}
        trail={[{ href: paths.schedule, label: t("toSchedule") }, { label: title }]}
      />
      <Stack wide>
        <HoursCard {...page} reply={reply} />
        <AbsencesCard {...page} reply={reply} />
      </Stack>
    </>
  );
}
