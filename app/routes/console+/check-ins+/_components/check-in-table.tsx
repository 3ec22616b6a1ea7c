import { useTranslation } from "react-i18next";
import type { CheckInLine } from "~/data/checkins/queue";
import { paths } from "~/http/paths";
import { formatShortDate } from "~/i18n/format";
import { StateChip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { WhenRelative } from "~/ui/text";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export function CheckInTable({ rows, caption }: { rows: CheckInLine[]; caption: string }) {
  const { t } = useTranslation("checkIns");
  const { now } = useFrame();
  const columns: TableColumn<CheckInLine>[] = [
    {
      id: "who",
      head: t("column.who"),
      rowHead: true,
      cell: ({ id, child, volunteer }) => (
        <a href={paths.reviewCheckIn(id)}>{t("pair", { child: child.name, volunteer: volunteer.name })}</a>
      ),
    },
    { id: "what", head: t("column.what"), cell: (row) => <What row={row} /> },
    {
      id: "concern",
      head: t("column.concern"),
      cell: ({ concern }) => <StateChip of="concern" state={concern} />,
    },
    {
      id: "when",
      head: t("column.when"),
      cell: ({ submittedAt, match }) => (
        <WhenRelative value={submittedAt} now={now} zone={match.school.timeZone} />
      ),
    },
    { id: "state", head: t("column.state"), cell: ({ state }) => <StateChip of="checkIn" state={state} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ id }) => id} fold />;
}

function What({ row: { happenedOn, mode, minutes, reached } }: { row: CheckInLine }) {
  const { t } = useTranslation("checkIns");
  const words = useWords("common");
  const locale = useLocale();
  const said = t(reached ? "reached" : "missed", { mode: words(`mode.${mode}`), minutes });
  return (
    <span>
      {formatShortDate(happenedOn, locale, "UTC")} <span className="soft">{said}</span>
    </span>
  );
}
