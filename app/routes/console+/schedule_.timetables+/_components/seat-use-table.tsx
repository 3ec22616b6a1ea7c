import { useTranslation } from "react-i18next";
import type { SeatUse, TimetablePage } from "~/data/timetables/page";
import { clockOf } from "~/domain/schedule/windows";
import { Meter } from "~/ui/bars";
import { weekdays } from "~/ui/choice-fields";
import { Card, Section } from "~/ui/layout";
import { DataTable } from "~/ui/table";
import { useWords } from "~/ui/words";

/** How many seats each half hour of the week takes; days and hours in which nobody sits are left out. */
export function SeatUseTable({ timetable: { use, school } }: { timetable: TimetablePage }) {
  const { t } = useTranslation("timetables");
  const words = useWords("common");
  if (use.length === 0) return null;
  const days = [...new Set(use.map(({ weekday }) => weekday))].sort();
  const times = [...new Set(use.map(({ from }) => from))].sort((a, b) => a - b);
  const at = new Map(use.map((one) => [`${one.weekday} ${one.from}`, one]));
  const cell = (one: SeatUse | undefined) => {
    if (!one) return <span className="soft">{t("use.none")}</span>;
    const label = t("use.cell", { most: one.most, seats: school.seats });
    return (
      <>
        <span className="s nb">{label}</span>
        <Meter value={one.most} max={school.seats} label={label} />
      </>
    );
  };
  return (
    <Section id="use" title={t("use.title")} lead={t("use.lead", { seats: school.seats })}>
      <Card flush>
        <DataTable
          caption={t("use.title")}
          tight
          fold
          rows={times}
          keyOf={String}
          columns={[
            { id: "time", head: t("use.time"), rowHead: true, cell: (from) => clockOf(from) },
            ...days.map((weekday) => ({
              id: `day-${weekday}`,
              head: words(`weekday.${weekdays[weekday]}`),
              cell: (from: number) => cell(at.get(`${weekday} ${from}`)),
            })),
          ]}
        />
      </Card>
    </Section>
  );
}
