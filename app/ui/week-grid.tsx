import { useTranslation } from "react-i18next";
import { type BookingCell, Bookings } from "./bookings";
import { classes } from "./class-names";
import { Said } from "./text";

export type WeekDay = {
  id: string;
  /** 23 */
  number: string;
  /** 周一 */
  weekday: string;
  /** Who is on duty, or that it is a holiday. */
  note?: string;
  today?: boolean;
  /** The day that phones show; today unless chosen. */
  shown?: boolean;
  /** Words on a day without opening hours. */
  closed?: string;
  /** Chooses this day on phones. */
  href: string;
};

export type WeekGridProps = {
  caption: string;
  /** Head of the column of times. */
  timeHead: string;
  pickDay: string;
  days: readonly WeekDay[];
  /** For each time one cell per open day, by the day's id. */
  slots: readonly { time: string; cells: Readonly<Record<string, BookingCell>> }[];
};

/** Days by half hours by seats; one day at a time below 1100 px; prints on A4 across. */
export function WeekGrid({ caption, timeHead, pickDay, days, slots }: WeekGridProps) {
  const chosen = days.some((day) => day.shown) ? days : days.map((day) => ({ ...day, shown: day.today }));
  return (
    <div className="week-sheet">
      <nav className="days" aria-label={pickDay}>
        {chosen.map((day) => (
          <a
            key={day.id}
            href={day.href}
            className={day.closed ? "shut" : undefined}
            aria-current={day.shown ? "date" : undefined}
          >
            {day.weekday}
            <b>{day.number}</b>
          </a>
        ))}
      </nav>
      <table className="week-grid">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Said>{timeHead}</Said>
            </th>
            {chosen.map((day) => (
              <DayHead key={day.id} day={day} />
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot, row) => (
            <tr key={slot.time}>
              <th scope="row">
                <time>{slot.time}</time>
              </th>
              {chosen.map((day) =>
                day.closed ? (
                  row === 0 && (
                    <td key={day.id} className={classes("off", day.shown && "shown")} rowSpan={slots.length}>
                      <span>{day.closed}</span>
                    </td>
                  )
                ) : (
                  <td key={day.id} className={classes(day.today && "today", day.shown && "shown")}>
                    <Bookings cell={slot.cells[day.id]} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayHead({ day }: { day: WeekDay }) {
  const { t } = useTranslation("common");
  return (
    <th
      scope="col"
      className={classes(day.closed && "off", day.today && "today")}
      aria-current={day.today ? "date" : undefined}
    >
      <b>{day.number}</b> {!day.closed && day.weekday} {day.today && <em>{t("state.today")}</em>}
      <span>{day.closed ? day.weekday : day.note}</span>
    </th>
  );
}
