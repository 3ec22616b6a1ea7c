import { useTranslation } from "react-i18next";
import type { Booked, Shut } from "~/data/schedule/bookings";
import type { NamedYear } from "~/data/schedule/school-year";
import { daysOf, halfHourOf, type Span } from "~/domain/schedule/span";
import { weekdays } from "~/ui/choice-fields";
import { type WeekDay, WeekGrid } from "~/ui/week-grid";
import { useWords } from "~/ui/words";
import { isShutOn, textOf, useBooking, useDayNote, useShut } from "./schedule-words";

export interface ScheduleProps {
  span: Span;
  bookings: readonly Booked[];
  shut: readonly Shut[];
  year: NamedYear;
  /** The room that is shown by itself. */
  room: { id: string; seats: number } | null;
  hrefOf(day: Date, view?: Span["kind"]): string;
}

/** Where a closure stands that began on an earlier day, and nothing else does. */
const MORNING = "08:00";

/** Seven days by half hours in which something happens; phones show one day. */
export function WeekOfContacts({ span, bookings, shut, year, room, hrefOf }: ScheduleProps) {
  const { t } = useTranslation("schedule");
  const words = useWords("common");
  const noteOf = useDayNote(year);
  const booking = useBooking({ seat: room !== null });
  const shutWords = useShut(room !== null);
  const days = daysOf(span).map(
    (date, index): WeekDay => ({
      id: textOf(date),
      number: String(date.getUTCDate()),
      weekday: words(`weekday.${weekdays[index]}`),
      note: noteOf(date).note,
      today: date.getTime() === span.today.getTime(),
      shown: date.getTime() === span.day.getTime(),
      href: hrefOf(date),
    }),
  );
  const times = timesOf(bookings, shut, days);
  const slots = times.map((time) => ({
    time,
    cells: Object.fromEntries(
      days.map(({ id }) => [
        id,
        {
          bookings: bookings
            .filter(({ localStart }) => localStart.startsWith(id) && halfHourOf(localStart) === time)
            .map(booking),
          shut: shut
            .filter((one) => isShutOn(one, id) && shutTime(one, id, times) === time)
            .map((one) => shutWords(one, id)),
        },
      ]),
    ),
  }));
  const shown = textOf(span.day);
  const bare =
    !bookings.some(({ localStart }) => localStart.startsWith(shown)) &&
    !shut.some((one) => isShutOn(one, shown));
  return (
    <>
      <WeekGrid
        caption={t("caption.WEEK")}
        timeHead={t("timeHead")}
        pickDay={t("pickDay")}
        days={days}
        slots={slots}
      />
      {bare && <p className="day-empty soft">{t("emptyDay")}</p>}
    </>
  );
}

function timesOf(
  bookings: readonly Booked[],
  shut: readonly Shut[],
  days: readonly { id: string }[],
): string[] {
  const begun = shut.filter(({ localStart }) => days.some(({ id }) => localStart.startsWith(id)));
  const times = new Set([...bookings, ...begun].map(({ localStart }) => halfHourOf(localStart)));
  if (times.size === 0 && shut.length > 0) times.add(MORNING);
  return [...times].sort();
}

/** The row of a closure: its own hour on the day it begins, the first one on later days. */
const shutTime = ({ localStart }: Shut, day: string, times: readonly string[]) =>
  localStart.startsWith(day) ? halfHourOf(localStart) : times[0];
