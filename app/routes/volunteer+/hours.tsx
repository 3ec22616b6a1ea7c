import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { availabilityOf, partyOf } from "~/data/schedule/availability";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { minutesAhead } from "~/domain/shared/zones";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { DropAbsence, enteredHours, Hours, NewAbsence, Zone } from "~/http/availability-form";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { zoneChoices, zoneName } from "~/http/zones.server";
import { AbsencesCard, HoursCard, ZoneCard } from "~/ui/availability";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { addAbsence, dropAbsence } from "~/usecases/availability/absences";
import { setHours } from "~/usecases/availability/set-hours";
import { setZone } from "~/usecases/availability/set-zone";

export const meta = pageTitle("ownHours");

async function own(work: Work<VolunteerViewer>) {
  const me = found(
    await work.tx.volunteer.findFirst({ where: { personId: work.viewer.personId }, select: { id: true } }),
  );
  return found(await partyOf(work, { kind: "volunteer", id: me.id }));
}

export const loader = volunteerLoader({}, async ({ work, locale }) => {
  const party = await own(work);
  const { timeZone, school } = party;
  const today = dayIn(work.now, timeZone);
  const named = (zone: string) => zoneName(zone, locale, today.getUTCFullYear());
  return {
    party,
    stored: await availabilityOf(work, party),
    clocks: timeZone === school.timeZone ? null : { own: named(timeZone), school: named(school.timeZone) },
    schoolAhead: minutesAhead(school.timeZone, timeZone, work.now),
    today,
    zones: zoneChoices(locale, [school.timeZone, timeZone], today.getUTCFullYear()),
  };
});

const back = (done: string) => () => ({ to: paths.ownHours, done: `availability.notice.${done}` });

export const action = volunteerAction({}, (on) => ({
  hours: on(
    Hours,
    async ({ work, form }) => setHours(work, await own(work), enteredHours(form)),
    back("hoursSet"),
  ),
  addAbsence: on(
    NewAbsence,
    async ({ work, form }) => addAbsence(work, await own(work), form),
    back("absenceAdded"),
  ),
  dropAbsence: on(
    DropAbsence,
    async ({ work, form }) => dropAbsence(work, await own(work), form.absenceId),
    back("absenceDropped"),
  ),
  zone: on(Zone, async ({ work, form }) => setZone(work, await own(work), form.timeZone), back("zoneSet")),
}));

export default function OwnHours() {
  const { t } = useTranslation("availability");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("ownTitle")} lead={t("ownLead")} />
      <Stack wide>
        <HoursCard {...page} reply={reply} />
        <AbsencesCard {...page} reply={reply} />
        <ZoneCard {...page} reply={reply} />
      </Stack>
    </>
  );
}
