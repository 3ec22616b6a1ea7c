import { useTranslation } from "react-i18next";
import type { Booked, Shut } from "~/data/schedule/bookings";
import type { NamedYear } from "~/data/schedule/school-year";
import { givenName } from "~/domain/child/given-name";
import { kindOfDay } from "~/domain/schedule/school-days";
import { paths } from "~/http/paths";
import type { Booking } from "~/ui/bookings";
import { modeIcons } from "~/ui/states";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

const MIDNIGHT = "00:00";
const LOOKS = { PLANNED: "planned", CONFIRMED: "confirmed", HELD: "held", MISSED: "missed" } as const;

/** A booking as it stands in a cell; it leads to its match, or to the contact itself. */
export function useBooking(
  show: { seat?: boolean; time?: boolean; contact?: boolean } = {},
): (one: Booked) => Booking {
  const { t } = useTranslation("schedule");
  const words = useWords("common");
  return (one) => ({
    id: one.id,
    href: hrefOf(one, show.contact ?? false),
    state: LOOKS[one.state],
    stateWords: t("withState", {
      mode: words(`mode.${one.mode}`),
      state: words(`state.contact.${one.state}`),
    }),
    child: givenName(one.child),
    with: one.volunteer ?? words(`relation.${one.relation}`),
    icon: modeIcons[one.mode],
    ...(show.seat && one.seat !== null && { seat: t("seat", { n: one.seat }) }),
    ...(show.time && { time: one.localStart.slice(11) }),
  });
}

function hrefOf({ id, matchId, childId }: Booked, contact: boolean): string {
  if (!matchId) return paths.calls(childId);
  return contact ? paths.editContact(matchId, id) : paths.match(matchId);
}

/** A closure on one day, with its hours there; the room's name where several are shown. */
export function useShut(oneRoom: boolean): (shut: Shut, day: string) => { id: string; words: string } {
  const { t } = useTranslation("schedule");
  const nameOf = useNameOf();
  return (shut, day) => {
    const from = shut.localStart.startsWith(day) ? shut.localStart.slice(11) : MIDNIGHT;
    const until = shut.localEnd.startsWith(day) ? shut.localEnd.slice(11) : "24:00";
    const hours = from === MIDNIGHT && until === "24:00" ? t("wholeDay") : `${from}–${until}`;
    const { reason } = shut;
    return {
      id: shut.id,
      words: oneRoom ? t("shut", { hours, reason }) : t("shutRoom", { room: nameOf(shut), hours, reason }),
    };
  };
}

/** Whether a closure touches a day (YYYY-MM-DD). */
export const isShutOn = ({ localStart, localEnd }: Shut, day: string) =>
  localStart.slice(0, 10) <= day && localEnd > `${day}T00:00`;

/** What makes a day unlike others: the holiday's name, a make-up day, the vacation. */
export function useDayNote(year: NamedYear) {
  const { t } = useTranslation("calendar");
  const nameOf = useNameOf();
  const tones = { HOLIDAY: "holiday", MAKE_UP: "make-up", VACATION: "vacation" } as const;
  return (day: Date): { note?: string; noteTone?: (typeof tones)[keyof typeof tones] } => {
    const kind = kindOfDay(year, day);
    if (kind === "SCHOOL" || kind === "WEEKEND") return {};
    const named = year.exceptions.find((one) => one.day.getTime() === day.getTime());
    const note = named && kind !== "VACATION" ? nameOf(named) : t(`kind.${kind}`);
    return { note, noteTone: tones[kind] };
  };
}

export const textOf = (day: Date) => day.toISOString().slice(0, 10);
