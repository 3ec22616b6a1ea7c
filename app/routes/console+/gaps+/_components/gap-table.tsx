import { useTranslation } from "react-i18next";
import type { GapLine } from "~/data/gaps/list";
import { GAP_TURNS } from "~/domain/checkin/gap";
import { paths } from "~/http/paths";
import { formatList, formatShortDateTime } from "~/i18n/format";
import { StateChip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { Nb, When } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Props = { rows: readonly GapLine[]; caption: string; showSchool: boolean };

/** Who has had no contact for how long, what is known of why, and whose turn it is. */
export function GapTable({ rows, caption, showSchool }: Props) {
  const { t } = useTranslation("gaps");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const columns: TableColumn<GapLine>[] = [
    {
      id: "child",
      head: t("column.child"),
      rowHead: true,
      cell: (row) => (
        <>
          <a href={paths.childGap(row.id)}>{row.name}</a>{" "}
          <span className="s soft">{grades(`grade.${row.grade}`)}</span>
        </>
      ),
    },
    ...(showSchool
      ? [
          {
            id: "school",
            head: t("column.school"),
            cell: (row: GapLine) => nameOf({ nameZh: row.schoolZh, nameEn: row.schoolEn }),
          },
        ]
      : []),
    { id: "state", head: t("column.state"), cell: ({ state }) => <StateChip of="gap" state={state} /> },
    { id: "days", head: t("column.days"), cell: (row) => <Days row={row} /> },
    { id: "why", head: t("column.why"), cell: (row) => <Why row={row} /> },
    { id: "turn", head: t("column.turn"), cell: (row) => <Turn row={row} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ id }) => id} fold />;
}

function Days({ row: { days, allowed, holidays, excused } }: { row: GapLine }) {
  const { t } = useTranslation("gaps");
  return (
    <span>
      <b>
        <Nb>{t("days", { count: days })}</Nb>
      </b>{" "}
      <span className="s soft">
        <Nb>{t("allowed", { count: allowed })}</Nb>
        {holidays + excused > 0 && (
          <>
            {" · "}
            <Nb>{t("uncounted", { count: holidays + excused })}</Nb>
          </>
        )}
      </span>
    </span>
  );
}

function Why({ row: { why, next, zone, mentors } }: { row: GapLine }) {
  const { t } = useTranslation("gaps");
  const locale = useLocale();
  return (
    <span>
      {t(`why.${why}`)}
      {next && why !== "PAUSED" && (
        <span className="s soft"> {t("next", { when: formatShortDateTime(next, locale, zone) })}</span>
      )}
      <span className="s soft"> {t("mentors", { names: formatList(mentors, locale) })}</span>
    </span>
  );
}

function Turn({ row: { state, nudge, zone } }: { row: GapLine }) {
  const { t } = useTranslation("gaps");
  const turn = GAP_TURNS[state];
  return (
    <span>
      {turn ? t(`turn.${turn}`) : <span className="soft">–</span>}
      {nudge && (
        <span className="s soft">
          {" "}
          {t("nudged", { who: nudge.name ?? t(`turn.${GAP_TURNS[nudge.step]}`) })}{" "}
          <When value={nudge.at} zone={zone} />
        </span>
      )}
    </span>
  );
}
