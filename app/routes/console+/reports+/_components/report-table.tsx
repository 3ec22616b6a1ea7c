import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReportRow } from "~/data/reports/read";
import { type ColumnId, columnOf, isNumeric } from "~/domain/reports/columns";
import { reportOf } from "~/domain/reports/registry";
import { rowsBehind } from "~/domain/reports/rows-behind";
import { paths } from "~/http/paths";
import { DataTable } from "~/ui/table";
import type { ReportOnScreen } from "./read-report";
import { rowKey, useCells } from "./use-cells";

/** The rows of one page; a name leads to its file, a figure to the rows that it counts. */
export function ReportTable({ area, asked, rows }: Pick<ReportOnScreen, "area" | "asked" | "rows">) {
  const { t } = useTranslation("reportTables");
  const words = useCells();
  const { columns } = reportOf(asked.id);
  const linked = (column: ColumnId, row: ReportRow, said: string): ReactNode => {
    const { opens } = columnOf(column);
    if (opens === "child" && row.childId) return <a href={paths.child(row.childId)}>{said}</a>;
    if (opens === "applicant" && row.applicationId)
      return <a href={paths.applicant(row.applicationId)}>{said}</a>;
    const behind = rowsBehind(asked.id, column, String(row.item ?? ""), asked.choice);
    if (!behind || said === "") return said || t("notKnown");
    return (
      <a
        href={paths.reportTable(area, behind.id, { ...behind.choice })}
        aria-label={`${said} ${t("rowsBehind", { item: words("item", row) })}`}
      >
        {said}
      </a>
    );
  };
  return (
    <DataTable
      caption={t(`of.${asked.id}.title`)}
      rows={rows}
      keyOf={(row) => rowKey(columns, row)}
      fold
      tight
      className="many"
      columns={columns.map((column, at) => ({
        id: column,
        head: t(`column.${column}`),
        rowHead: at === 0,
        right: isNumeric(column),
        cell: (row: ReportRow) => linked(column, row, words(column, row)),
      }))}
    />
  );
}
