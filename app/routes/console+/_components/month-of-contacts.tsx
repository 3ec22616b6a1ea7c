import { useTranslation } from "react-i18next";
import { daysOf, isInMonth } from "~/domain/schedule/span";
import { formatShortDate } from "~/i18n/format";
import { type MonthDay, MonthGrid } from "~/ui/month-grid";
import { useLocale } from "~/ui/use-frame";
import { isShutOn, textOf, useBooking, useDayNote, useShut } from "./schedule-words";
import type { ScheduleProps } from "./week-of-contacts";

/** The weeks of one month. */
export function MonthOfContacts({ span, bookings, shut, year, room, hrefOf }: ScheduleProps) {
  const { t } = useTranslation("schedule");
  const locale = useLocale();
  const noteOf = useDayNote(year);
  const booking = useBooking({ time: true });
  const shutWords = useShut(room !== null);
  const days = daysOf(span).map((date): MonthDay => {
    const id = textOf(date);
    return {
      id,
      number: String(date.getUTCDate()),
      label: formatShortDate(date, locale, "UTC"),
      href: hrefOf(date, "DAY"),
      today: date.getTime() === span.today.getTime(),
      outside: !isInMonth(span, date),
      ...noteOf(date),
      bookings: bookings.filter(({ localStart }) => localStart.startsWith(id)).map(booking),
      shut: shut.filter((one) => isShutOn(one, id)).map((one) => shutWords(one, id)),
    };
  });
  return <MonthGrid caption={t("caption.MONTH")} days={days} />;
}
