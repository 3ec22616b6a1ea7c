import { useTranslation } from "react-i18next";
import type { ScheduleSchool, WeekContact, weekOf } from "~/data/schedule/week";
import { paths } from "~/http/paths";
import { Legend, type LegendItem } from "~/ui/bars";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { useNameOf } from "~/ui/use-frame";

interface ScheduleBarProps {
  schools: ScheduleSchool[];
  school: ScheduleSchool;
  week: ReturnType<typeof weekOf>;
  contacts: WeekContact[];
  hrefOf(date: Date): string;
}

const SHOWN = [
  { state: "CONFIRMED", icon: "check", tone: "ok" },
  { state: "PLANNED", icon: "clock", tone: "soon" },
  { state: "HELD", icon: "check" },
  { state: "MISSED", icon: "x", tone: "care" },
] as const;

/** From week to week, from school to school, and how the week stands. */
export function ScheduleBar({ schools, school, week, contacts, hrefOf }: ScheduleBarProps) {
  const { t } = useTranslation("schedule");
  const nameOf = useNameOf();
  const legend = SHOWN.flatMap(({ state, icon, ...rest }): LegendItem[] => {
    const n = contacts.filter((contact) => contact.state === state).length;
    return n === 0 ? [] : [{ icon, label: t(`count.${state}`, { n }), ...rest }];
  });
  return (
    <div className="week-bar">
      <ButtonRow>
        <LinkButton href={hrefOf(week.previous)} icon="left" aria-label={t("previous")} />
        <LinkButton href={hrefOf(week.today)}>{t("thisWeek")}</LinkButton>
        <LinkButton href={hrefOf(week.next)} icon="right" aria-label={t("next")} />
      </ButtonRow>
      {schools.length > 1 && (
        <form method="get" action={paths.schedule} className="row">
          <SelectField
            name="school"
            label={t("school")}
            labelHidden
            defaultValue={school.id}
            options={schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
          />
          <input type="hidden" name="day" value={week.day.toISOString().slice(0, 10)} />
          <Button>{t("go")}</Button>
        </form>
      )}
      <Legend items={legend} label={t("legend")} />
    </div>
  );
}
