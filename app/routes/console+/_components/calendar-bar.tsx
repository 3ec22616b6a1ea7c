import { useTranslation } from "react-i18next";
import type { ScheduleSchool } from "~/data/schedule/schools";
import { paths, withQuery } from "~/http/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { useNameOf } from "~/ui/use-frame";

interface CalendarBarProps {
  schools: readonly ScheduleSchool[];
  school: ScheduleSchool;
  year: number;
}

/** From year to year, and from school to school. */
export function CalendarBar({ schools, school, year }: CalendarBarProps) {
  const { t } = useTranslation("calendar");
  const nameOf = useNameOf();
  const hrefOf = (other: number) => withQuery(paths.calendar, { school: school.id, year: other });
  return (
    <div className="week-bar">
      <ButtonRow>
        <LinkButton href={hrefOf(year - 1)} icon="left" aria-label={t("previous")} />
        <b>{t("year", { year })}</b>
        <LinkButton href={hrefOf(year + 1)} icon="right" aria-label={t("next")} />
      </ButtonRow>
      {schools.length > 1 && (
        <form method="get" action={paths.calendar} className="row">
          <SelectField
            name="school"
            label={t("school")}
            labelHidden
            defaultValue={school.id}
            options={schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
          />
          <input type="hidden" name="year" value={year} />
          <Button>{t("show")}</Button>
        </form>
      )}
    </div>
  );
}
