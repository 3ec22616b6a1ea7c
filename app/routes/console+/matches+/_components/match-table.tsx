import { useTranslation } from "react-i18next";
import type { MatchLine } from "~/data/matches/list";
import { isForStaff } from "~/domain/match/due";
import { isEnded } from "~/domain/match/lifecycle";
import { paths } from "~/http/paths";
import { Chip, StateChip, TierChip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { Nb } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export function MatchTable({ rows, caption }: { rows: MatchLine[]; caption: string }) {
  const { t } = useTranslation("matches");
  const nameOf = useNameOf();
  const columns: TableColumn<MatchLine>[] = [
    { id: "pair", head: t("column.pair"), rowHead: true, cell: (row) => <Pair row={row} /> },
    { id: "state", head: t("column.state"), cell: ({ state }) => <StateChip of="match" state={state} /> },
    {
      id: "due",
      head: t("column.due"),
      cell: (row) => <Due row={row} />,
    },
    { id: "contact", head: t("column.contact"), cell: (row) => <LastContact row={row} /> },
  ];
  if (new Set(rows.map(({ school }) => school.nameZh)).size > 1) {
    columns.push({ id: "school", head: t("column.school"), cell: ({ school }) => nameOf(school) });
  }
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ id }) => id} fold />;
}

function Due({ row: { due, state } }: { row: MatchLine }) {
  const { t } = useTranslation("matches");
  if (isEnded(state)) return <span className="soft">–</span>;
  const words = t(`due.${due}`);
  return isForStaff(due) ? (
    <b className="whole-words">{words}</b>
  ) : (
    <span className="soft whole-words">{words}</span>
  );
}

function Pair({ row }: { row: MatchLine }) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const grades = useWords("children");
  const { child, volunteer } = row;
  return (
    <span>
      <a href={paths.match(row.id)}>{t("pair", { child: child.name, volunteer: volunteer.name })}</a>{" "}
      <TierChip priority={child.priority} short />{" "}
      <span className="s soft">
        {grades(`grade.${child.grade}`)}
        {volunteer.role && ` · ${words(`mentorRole.${volunteer.role}`)}`}
      </span>
    </span>
  );
}

function LastContact({ row }: { row: MatchLine }) {
  const { t } = useTranslation("matches");
  if (row.silence === null || row.closedAt) return <span className="soft">–</span>;
  const late = row.silence > row.cadence;
  const days = row.silence === 0 ? t("silenceToday") : t("silence", { count: row.silence });
  const said = row.lastContactAt ? days : t("neverYet");
  if (!late) return <Nb>{said}</Nb>;
  return (
    <Chip tone="care" icon="alert">
      {said}
    </Chip>
  );
}
