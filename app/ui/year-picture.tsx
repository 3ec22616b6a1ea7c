import { useTranslation } from "react-i18next";
import { KINDS_OF_DAY, type KindOfDay } from "~/domain/schedule/school-days";
import { weekdayOf } from "~/domain/schedule/windows";
import { addDays } from "~/domain/shared/calendar-day";
import { formatMonth } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { weekdays } from "./choice-fields";
import { classes } from "./class-names";
import { useLocale } from "./use-frame";

interface YearPictureProps {
  year: number;
  today: Date;
  kindOf(day: Date): KindOfDay;
}

/** Twelve small months. Each day says what it is by a mark as well as by colour, and in words to who hears the page. */
export function YearPicture({ year, today, kindOf }: YearPictureProps) {
  const { t } = useTranslation("calendar");
  return (
    <>
      <ul className="year-legend" aria-label={t("legend")}>
        {KINDS_OF_DAY.map((kind) => (
          <li key={kind}>
            <span className={classes("day", kind.toLowerCase())} aria-hidden="true" />
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <div className="year">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} first={new Date(Date.UTC(year, month, 1))} today={today} kindOf={kindOf} />
        ))}
      </div>
    </>
  );
}

function Month({ first, today, kindOf }: { first: Date } & Omit<YearPictureProps, "year">) {
  const { t } = useTranslation("calendar");
  const { t: code } = useTranslation("common");
  const locale = useLocale();
  return (
    <table className="month">
      <caption>{formatMonth(first, locale, "UTC")}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={code(`weekday.${weekday}`)}>
              {code(`weekday.${weekday}`).slice(isLatin(locale) ? 0 : 1, isLatin(locale) ? 1 : 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week[0]?.toISOString()}>
            {week.map((day) => {
              if (day.getUTCMonth() !== first.getUTCMonth()) return <td key={day.toISOString()} />;
              const kind = kindOf(day);
              const isToday = day.getTime() === today.getTime();
              return (
                <td
                  key={day.toISOString()}
                  className={classes("day", kind.toLowerCase(), isToday && "today")}
                  aria-current={isToday ? "date" : undefined}
                >
                  {day.getUTCDate()}
                  {kind !== "SCHOOL" && kind !== "WEEKEND" && <span className="sr">{t(`kind.${kind}`)}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whole weeks from Monday that hold the month. */
function weeksOf(first: Date): Date[][] {
  const weeks: Date[][] = [];
  let monday = addDays(first, -weekdayOf(first));
  do {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
    monday = addDays(monday, 7);
  } while (monday.getUTCMonth() === first.getUTCMonth());
  return weeks;
}
