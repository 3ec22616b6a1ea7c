import { useTranslation } from "react-i18next";
import type { Booked, Choice, Party } from "~/data/schedule/bookings";
import type { ScheduleSchool } from "~/data/schedule/schools";
import { SPANS, type Span } from "~/domain/schedule/span";
import { paths } from "~/http/paths";
import { Legend, type LegendItem } from "~/ui/bars";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { Tabs } from "~/ui/navigation";
import { useNameOf } from "~/ui/use-frame";
import { textOf } from "./schedule-words";
import { SchoolPicker } from "./school-picker";

interface ScheduleBarProps {
  schools: readonly ScheduleSchool[];
  school: ScheduleSchool;
  span: Span;
  choices: readonly Choice[];
  of: Party | null;
  bookings: readonly Booked[];
  hrefOf(day: Date, view?: Span["kind"]): string;
}

const SHOWN = [
  { state: "CONFIRMED", icon: "check", tone: "ok" },
  { state: "PLANNED", icon: "clock", tone: "soon" },
  { state: "HELD", icon: "check" },
  { state: "MISSED", icon: "x", tone: "care" },
] as const;

/** From one span to the next, how long it is, whose it is, and how it stands. */
export function ScheduleBar({ schools, school, span, choices, of, bookings, hrefOf }: ScheduleBarProps) {
  const { t } = useTranslation("schedule");
  const nameOf = useNameOf();
  const legend = SHOWN.flatMap(({ state, icon, ...rest }): LegendItem[] => {
    const n = bookings.filter((one) => one.state === state).length;
    return n === 0 ? [] : [{ icon, label: t(`count.${state}`, { n }), ...rest }];
  });
  const kept = (
    <>
      <input type="hidden" name="view" value={span.kind} />
      <input type="hidden" name="day" value={textOf(span.day)} />
    </>
  );
  return (
    <>
      <Tabs
        label={t("view.label")}
        items={SPANS.map((kind) => ({
          href: hrefOf(span.day, kind),
          label: t(`view.${kind}`),
          current: kind === span.kind,
        }))}
      />
      <div className="week-bar">
        <ButtonRow>
          <LinkButton href={hrefOf(span.previous)} icon="left" aria-label={t(`previous.${span.kind}`)} />
          <LinkButton href={hrefOf(span.today)}>{t(`current.${span.kind}`)}</LinkButton>
          <LinkButton href={hrefOf(span.next)} icon="right" aria-label={t(`next.${span.kind}`)} />
        </ButtonRow>
        <SchoolPicker
          action={paths.schedule}
          schools={schools}
          school={school}
          label={t("school")}
          go={t("go")}
        >
          {kept}
        </SchoolPicker>
        <form method="get" action={paths.schedule} className="row">
          <input type="hidden" name="school" value={school.id} />
          <SelectField
            name="of"
            label={t("of.label")}
            labelHidden
            empty={t("of.all")}
            defaultValue={of ? `${of.kind}:${of.id}` : ""}
            options={choices.map((one) => ({
              value: `${one.kind}:${one.id}`,
              label: nameOf(one),
              group: t(`of.${one.kind}`),
            }))}
          />
          {kept}
          <Button>{t("go")}</Button>
        </form>
        <Legend items={legend} label={t("legend")} />
      </div>
    </>
  );
}
