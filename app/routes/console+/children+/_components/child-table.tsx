import { useTranslation } from "react-i18next";
import type { listChildren } from "~/data/children/list";
import { paths } from "~/http/paths";
import { calendarDaysBetween, formatList, formatRelativeDay } from "~/i18n/format";
import { StateChip, TierChip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { Nb } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Row = Awaited<ReturnType<typeof listChildren>>["rows"][number];
type Props = { rows: readonly Row[]; now: Date; showSchool: boolean };

export function ChildTable({ rows, now, showSchool }: Props) {
  const { t } = useTranslation("children");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const columns: TableColumn<Row>[] = [
    {
      id: "name",
      head: t("column.name"),
      rowHead: true,
      cell: (row) => (
        <>
          <a href={paths.child(row.id)}>{row.name}</a>
          <TierChip priority={row.priority} />
        </>
      ),
    },
    {
      id: "grade",
      head: t("column.grade"),
      cell: (row) => (
        <Nb>
          {grades(`grade.${row.grade}`)} {row.className}
        </Nb>
      ),
    },
    ...(showSchool
      ? [{ id: "school", head: t("column.school"), cell: (row: Row) => <span>{nameOf(row.school)}</span> }]
      : []),
    {
      id: "state",
      head: t("column.state"),
      cell: (row) => <StateChip of="child" state={row.state} />,
    },
    { id: "mentors", head: t("column.mentors"), cell: (row) => <Mentors row={row} /> },
    { id: "silence", head: t("column.silence"), cell: (row) => <Silence row={row} now={now} /> },
  ];
  return (
    <DataTable
      caption={t("listOf")}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      fold
      className="people-table"
    />
  );
}

function Mentors({ row: { matches, slots } }: { row: Row }) {
  const { t } = useTranslation("children");
  const locale = useLocale();
  const want = Math.max(slots.length, matches.length);
  if (matches.length > 0) {
    const names = formatList(
      matches.map(({ volunteer }) => volunteer.name),
      locale,
    );
    return <span>{t("mentorsOf", { names, have: matches.length, want })}</span>;
  }
  return <span className="faint">{want === 0 ? t("noSlot") : t("noMentor", { want })}</span>;
}

/** How long a child waits, or since when nobody had contact. */
function Silence({ row: { state, waitingSince, matches, school }, now }: { row: Row; now: Date }) {
  const { t } = useTranslation("children");
  const locale = useLocale();
  if (state === "WAITING" && waitingSince) {
    const days = calendarDaysBetween(waitingSince, now, school.timeZone);
    return <span>{days > 0 ? t("waited", { count: days }) : t("waitedToday")}</span>;
  }
  if (matches.length === 0) return <span className="faint">{t("notYet")}</span>;
  const last = matches
    .map(({ lastContactAt }) => lastContactAt)
    .reduce((latest, at) => (at && (!latest || at > latest) ? at : latest), null);
  if (!last) return <span>{t("neverContact")}</span>;
  const when = formatRelativeDay(last, now, locale, school.timeZone);
  return <span>{t("lastContact", { when })}</span>;
}
