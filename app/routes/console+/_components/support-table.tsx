import { useTranslation } from "react-i18next";
import type { DueLine, SupportLine } from "~/data/support/list";
import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { Chip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { Nb } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { stageLooks } from "./support-looks";

type Props = { rows: readonly SupportLine[]; caption: string; showSchool: boolean };

/** One line a match: whom to talk to next, and by when. */
export function SupportTable({ rows, caption, showSchool }: Props) {
  const { t } = useTranslation("support");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const columns: TableColumn<SupportLine>[] = [
    {
      id: "pair",
      head: t("column.pair"),
      rowHead: true,
      cell: ({ id, child, mentor, grade }) => (
        <>
          <a href={paths.matchSupport(id)}>{t("pair", { child, mentor })}</a>{" "}
          <span className="s soft">{grades(`grade.${grade}`)}</span>
        </>
      ),
    },
    ...(showSchool
      ? [
          {
            id: "school",
            head: t("column.school"),
            cell: (row: SupportLine) => nameOf({ nameZh: row.schoolZh, nameEn: row.schoolEn }),
          },
        ]
      : []),
    { id: "dues", head: t("column.dues"), cell: (row) => <Dues row={row} /> },
    ...(rows.some(({ low }) => low !== null)
      ? [{ id: "low", head: t("column.low"), cell: (row: SupportLine) => <Low score={row.low} /> }]
      : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ id }) => id} fold />;
}

function Low({ score }: { score: number | null }) {
  const { t } = useTranslation("support");
  if (score === null) return <span className="soft">–</span>;
  return (
    <Chip tone="care" icon="eye">
      {t("low", { score })}
    </Chip>
  );
}

/** What is due, each with its day; of what lies ahead only the first. */
function Dues({ row: { dues, pauses } }: { row: SupportLine }) {
  const { t } = useTranslation("support");
  if (pauses) return <span className="soft">{t("paused")}</span>;
  const due = dues.filter(({ stage }) => stage !== "AHEAD");
  return (
    <ul className="due-list">
      {(due.length > 0 ? due : dues.slice(0, 1)).map((one) => (
        <Due key={one.what} due={one} />
      ))}
    </ul>
  );
}

function Due({ due: { what, stage, dueOn, tries } }: { due: DueLine }) {
  const { t } = useTranslation("support");
  const locale = useLocale();
  const { tone, icon } = stageLooks[stage];
  return (
    <li>
      <Chip tone={tone} icon={icon}>
        {t(`what.${what}`)}
      </Chip>{" "}
      <span className="s soft">
        <Nb>{t(`stage.${stage}`, { date: formatDay(dueOn, locale, "UTC") })}</Nb>
        {tries > 0 && <> · {t("tries", { count: tries })}</>}
      </span>
    </li>
  );
}
