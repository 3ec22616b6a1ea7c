import { useTranslation } from "react-i18next";
import { type ColumnId, footLabel, isNumeric, isSummed } from "~/domain/reports/columns";
import { namesPeople, wholeColumns } from "~/domain/reports/registry";
import { paths } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import type { ReportOnPaper } from "./read-report";
import { rowKey, useCells, useOnly } from "./use-cells";

/** What is not broken over two lines. */
const WHOLE: ReadonlySet<ColumnId> = new Set(["phone", "birthDate", "settledOn", "checkUntil"]);

/** A whole report on sheets of A4: its head on each of them, what it comes to at the end. */
export function ReportPaper({ area, asked, whole, today }: ReportOnPaper) {
  const { t } = useTranslation("reportTables");
  const locale = useLocale();
  const words = useCells();
  const only = useOnly();
  const { id, choice } = asked;
  const columns = wholeColumns(id);
  const label = footLabel(columns);
  const title = t(`of.${id}.title`);
  return (
    <PrintDesk
      title={t("desk")}
      lead={t(namesPeople(id) ? "deskLead" : "deskFigures")}
      action={
        <LinkButton href={paths.reportTable(area, id, { ...choice })} icon="left">
          {t("back")}
        </LinkButton>
      }
    >
      <section className="ledger-sheet" aria-label={title}>
        <h2>{title}</h2>
        {only(choice) && <p>{only(choice)}</p>}
        <p>
          {t("madeOn")} <When value={today} zone="UTC" as="plainDate" /> · {t("rows", { count: whole.total })}
        </p>
        <p className="too-narrow">{t("tooNarrow")}</p>
        <table className="lines">
          <caption>{t("rows", { count: whole.total })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {whole.rows.map((row) => (
              <tr key={rowKey(columns, row)}>
                {columns.map((column) => (
                  <td key={column} className={WHOLE.has(column) ? "nb" : undefined}>
                    {words(column, row) || (isNumeric(column) ? t("notKnown") : "")}
                  </td>
                ))}
              </tr>
            ))}
            {columns.some(isSummed) && (
              <tr>
                {columns.map((column) => {
                  const sum = whole.sums[column];
                  return (
                    <th key={column} scope={column === label ? "row" : undefined}>
                      {sum === undefined ? column === label && t("total") : formatNumber(sum, locale)}
                    </th>
                  );
                })}
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </PrintDesk>
  );
}
