import type { z } from "zod";
import { availabilityOf, type PartyWithHours, partyOf } from "~/data/schedule/availability";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Party } from "~/domain/schedule/availability";
import { dayIn } from "~/domain/shared/calendar-day";
import { minutesAhead } from "~/domain/shared/zones";
import { type DropAbsence, enteredHours, type Hours, type NewAbsence } from "~/http/availability-form";
import { found } from "~/http/responses.server";
import { zoneName } from "~/http/zones.server";
import type { Locale } from "~/i18n/locale";
import { addAbsence, dropAbsence } from "~/usecases/availability/absences";
import { setHours } from "~/usecases/availability/set-hours";

/** What the page of somebody's hours is made from; not found where the viewer does not see them. Three statements. */
export async function hoursOf(work: Work<StaffViewer>, of: Party, locale: Locale) {
  const party = found(await partyOf(work, of));
  const { timeZone, school } = party;
  const today = dayIn(work.now, timeZone);
  const named = (zone: string) => zoneName(zone, locale, today.getUTCFullYear());
  return {
    party,
    stored: await availabilityOf(work, party),
    clocks: timeZone === school.timeZone ? null : { own: named(timeZone), school: named(school.timeZone) },
    schoolAhead: minutesAhead(school.timeZone, timeZone, work.now),
    today,
  };
}

export type HoursOf = Awaited<ReturnType<typeof hoursOf>>;

interface Asked<P, F> {
  work: Work<StaffViewer>;
  params: P;
  form: F;
}

/** What the forms of such a page do, and where the browser goes then; by intent. */
export function hoursCommands<P>(partyAt: (params: P) => Party, to: (params: P) => string) {
  const party = async ({ work, params }: Asked<P, unknown>): Promise<PartyWithHours> =>
    found(await partyOf(work, partyAt(params)));
  const back =
    (done: string) =>
    ({ params }: { params: P }) => ({ to: to(params), done: `availability.notice.${done}` });
  return {
    hours: [
      async (asked: Asked<P, z.output<typeof Hours>>) =>
        setHours(asked.work, await party(asked), enteredHours(asked.form)),
      back("hoursSet"),
    ],
    addAbsence: [
      async (asked: Asked<P, z.output<typeof NewAbsence>>) =>
        addAbsence(asked.work, await party(asked), asked.form),
      back("absenceAdded"),
    ],
    dropAbsence: [
      async (asked: Asked<P, z.output<typeof DropAbsence>>) =>
        dropAbsence(asked.work, await party(asked), asked.form.absenceId),
      back("absenceDropped"),
    ],
  } as const;
}
