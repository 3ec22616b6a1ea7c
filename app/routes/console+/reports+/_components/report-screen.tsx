import { useTranslation } from "react-i18next";
import { reportOf, summedColumns } from "~/domain/reports/registry";
import { paths } from "~/http/paths";
import { formatList, formatNumber } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Stack } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination } from "~/ui/navigation";
import { useLocale } from "~/ui/use-frame";
import type { ReportOnScreen } from "./read-report";
import { ReportFilters } from "./report-filters";
import { ReportTable } from "./report-table";
import { useOnly } from "./use-cells";

/** A report: what it was asked for, its rows, what they come to, and the ways in which it leaves the site. */
export function ReportScreen(report: ReportOnScreen) {
  const { t } = useTranslation("reportTables");
  const locale = useLocale();
  const only = useOnly();
  const { area, asked, rows, total, sums, page, pages } = report;
  const { id, choice } = asked;
  const { further = [] } = reportOf(id);
  const summed = summedColumns(id);
  return (
    <>
      <PageHead
        title={t(`of.${id}.title`)}
        lead={only(choice) ?? t(`of.${id}.lead`)}
        trail={[
          { href: paths.reportTables(area), label: t(area === "district" ? "districtTitle" : "title") },
          { label: t(`of.${id}.title`) },
        ]}
      />
      <ReportFilters {...report} />
      <LiveList>
        <Stack wide>
          <div className="form-actions">
            <LinkButton href={paths.reportTableFile(area, id, "xlsx", { ...choice })} icon="download">
              {t("xlsx")}
            </LinkButton>
            <LinkButton href={paths.reportTableFile(area, id, "csv", { ...choice })} icon="download">
              {t("csv")}
            </LinkButton>
            <LinkButton href={paths.reportTablePaper(area, id, { ...choice })} icon="print">
              {t("paper")}
            </LinkButton>
            {id === "year" && (
              <LinkButton href={paths.cleanUp(choice.year)} icon="note">
                {t("year.open")}
              </LinkButton>
            )}
          </div>
          {rows.length === 0 ? (
            <Card>
              <Empty art="seedling" title={t("none")}>
                {t("noneLead")}
              </Empty>
            </Card>
          ) : (
            <>
              {summed.length > 0 && (
                <Card title={t("sums", { rows: formatNumber(total, locale) })} id="sums">
                  <Facts
                    kind="strip"
                    facts={summed.map((column) => ({
                      id: column,
                      label: t(`column.${column}`),
                      value: formatNumber(sums[column] ?? 0, locale),
                    }))}
                  />
                </Card>
              )}
              <Card flush>
                <ReportTable {...report} />
              </Card>
            </>
          )}
        </Stack>
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(to) => paths.reportTable(area, id, { ...choice, page: to })}
        />
        {id === "year" && <p className="s soft">{t("year.byNow")}</p>}
        {further.length > 0 && (
          <p className="s soft">
            {t("more", {
              columns: formatList(
                further.map((column) => t(`column.${column}`)),
                locale,
              ),
            })}
          </p>
        )}
        <p className="s soft">{t("file.help")}</p>
      </LiveList>
    </>
  );
}
