import { useTranslation } from "react-i18next";
import type { ScheduleSchool } from "~/data/schedule/schools";
import { paths, withQuery } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { useNameOf } from "~/ui/use-frame";
import { SchoolPicker } from "./school-picker";

interface CalendarBarProps {
  schools: readonly ScheduleSchool[];
  school: ScheduleSchool;
  year: number;
}

/** From year to year, and from school to school. */
export function CalendarBar({ schools, school, year }: CalendarBarProps) {
  const { t } = useTranslation("calendar");
  const _nameOf = useNameOf();
  const hrefOf = (other: number) => withQuery(paths.calendar, { school: school.id, year: other });
  return (
    <div className="week-bar">
      <ButtonRow>
        <LinkButton href={hrefOf(year - 1)} icon="left" aria-label={t("previous")} />
        <b>{t("year", { year })}</b>
        <LinkButton href={hrefOf(year + 1)} icon="right" aria-label={t("next")} />
      </ButtonRow>
      <SchoolPicker
        action={paths.calendar}
        schools={schools}
        school={school}
        label={t("school")}
        go={t("show")}
      >
        <input type="hidden" name="year" value={year} />
      </SchoolPicker>
    </div>
  );
}
