import { useTranslation } from "react-i18next";
import { type Booking, type BookingCell, Bookings } from "./bookings";
import { weekdays } from "./choice-fields";
import { classes } from "./class-names";
import { useWords } from "./words";

export type MonthDay = BookingCell & {
  /** 2026-11-23 */
  id: string;
  number: string;
  /** To the day by itself. */
  href?: string;
  /** 周一 23日, for phones, where no head of a column says it. */
  label: string;
  /** A holiday, a make-up day. */
  note?: string;
  noteTone?: "holiday" | "make-up" | "vacation";
  today?: boolean;
  /** Of the month before or after. */
  outside?: boolean;
};

/** Bookings of a day that fit into its square, on the screen and on paper. */
const FITTING = 5;

/** Weeks from Monday by days; a list of the days on which something is on phones; prints on one A4 across. */
export function MonthGrid({ caption, days }: { caption: string; days: readonly MonthDay[] }) {
  const words = useWords("common");
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <div className="week-sheet">
      <table className="month-grid">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {words(`weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.id}>
              {week.map((day) => (
                <Day key={day.id} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({ day }: { day: MonthDay }) {
  const { t } = useTranslation("schedule");
  const shown: readonly Booking[] = day.bookings.slice(0, FITTING);
  const left = day.bookings.length - shown.length;
  const bare = day.bookings.length === 0 && !day.note && !day.shut?.length;
  const number = <b>{day.number}</b>;
  return (
    <td
      className={classes(day.today && "today", day.outside && "outside", bare && "bare", day.noteTone)}
      aria-current={day.today ? "date" : undefined}
    >
      <p className="head">
        {day.href ? (
          <a href={day.href} aria-label={day.label}>
            {number}
          </a>
        ) : (
          number
        )}
        <span className="label" aria-hidden="true">
          {day.label}
        </span>
        {day.note && <span className="note">{day.note}</span>}
      </p>
      <Bookings cell={{ bookings: shown, shut: day.shut }} />
      {left > 0 && day.href && (
        <a className="more" href={day.href}>
          {t("moreOfDay", { count: left })}
        </a>
      )}
    </td>
  );
}
