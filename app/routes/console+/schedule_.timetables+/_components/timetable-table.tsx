import { useTranslation } from "react-i18next";
import type { ListedTimetable } from "~/data/timetables/page";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Chip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useQuality } from "./quality";

export function TimetableTable({ timetables, zone }: { timetables: ListedTimetable[]; zone: string }) {
  const { t } = useTranslation("timetables");
  const locale = useLocale();
  const quality = useQuality();
  const columns: TableColumn<ListedTimetable>[] = [
    {
      id: "startsOn",
      head: t("list.startsOn"),
      rowHead: true,
      cell: (one) => (
        <a className="nb" href={paths.timetable(one.id)}>
          {formatPlainDate(one.startsOn, locale, "UTC")}
        </a>
      ),
    },
    { id: "quality", head: t("list.quality"), cell: (one) => quality(one)?.words ?? "–" },
    {
      id: "by",
      head: t("list.by"),
      cell: ({ createdBy, createdAt }) => (
        <span>
          {createdBy.name} <When value={createdAt} zone={zone} as="plainDate" className="s soft nb" />
        </span>
      ),
    },
    { id: "state", head: t("list.state"), cell: ({ state }) => <Chip>{t(`state.${state}`)}</Chip> },
  ];
  return (
    <DataTable caption={t("list.caption")} columns={columns} rows={timetables} keyOf={({ id }) => id} fold />
  );
}
