import { useTranslation } from "react-i18next";
import type { DropoutLine } from "~/data/dropout/list";
import { dutiesOf, STANDINGS } from "~/domain/dropout/clock";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { DutyChip, useDutyTime, useHinders } from "./dropout-words";

interface Props {
  rows: readonly DropoutLine[];
  now: Date;
  caption: string;
}

/** Cases with what presses most in each. */
export function DropoutTable({ rows, now, caption }: Props) {
  const { t } = useTranslation("dropout");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const hinders = useHinders();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "child",
          head: t("column.child"),
          rowHead: true,
          cell: ({ id, name }) => <a href={paths.dropout(id)}>{name}</a>,
        },
        { id: "grade", head: t("column.grade"), cell: ({ grade }) => grades(`grade.${grade}`) },
        {
          id: "school",
          head: t("column.school"),
          cell: ({ schoolZh, schoolEn }) => nameOf({ nameZh: schoolZh, nameEn: schoolEn }),
        },
        {
          id: "since",
          head: t("column.since"),
          cell: ({ absentFrom }) => <When value={absentFrom} zone={DISTRICT_ZONE} as="plainDate" />,
        },
        { id: "days", head: t("column.days"), right: true, cell: ({ days }) => t("days", { count: days }) },
        { id: "hinders", head: t("column.hinders"), cell: (row) => hinders(row.hinders) },
        { id: "next", head: t("column.next"), cell: (row) => <Next row={row} now={now} /> },
      ]}
    />
  );
}

function Next({ row, now }: { row: DropoutLine; now: Date }) {
  const { t } = useTranslation("dropout");
  const time = useDutyTime();
  const duties = dutiesOf(row, now);
  const next = STANDINGS.map((standing) => duties.find((one) => one.standing === standing)).find(Boolean);
  if (!next)
    return <span className="soft">{row.outcome ? t(`outcome.${row.outcome}`) : t("nothingLeft")}</span>;
  return (
    <>
      {t(`duty.${next.duty}`)}{" "}
      {next.standing === "AHEAD" ? time(next) : <DutyChip standing={next.standing} />}
    </>
  );
}
