import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type ReportRow, reportList } from "~/data/safeguarding/list";
import { REPORT_TABS } from "~/data/safeguarding/tabs";
import { officerLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";
import { useFrame, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { ReportClockChip } from "./_components/clock-chip";

const Search = z.object({
  tab: z.enum(REPORT_TABS).optional().catch(undefined),
  page: pageNumber.default(1),
});

export const meta = pageTitle("reports");

export const loader = officerLoader({ search: Search }, async ({ work, search }) => {
  const { page } = search;
  const first = await reportList(work, { tab: search.tab ?? "overdue", page });
  if (search.tab || first.rows.length > 0) return { ...first, tab: search.tab ?? ("overdue" as const), page };
  // Nothing is overdue: whoever did not ask for a tab looks at what is new, else at what is under way.
  const tab = first.counts.new > 0 ? ("new" as const) : ("running" as const);
  return { ...(await reportList(work, { tab, page })), tab, page };
});

export default function Reports() {
  const { t } = useTranslation("reports");
  const { rows, counts, tab, page, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("tabs")}
        items={REPORT_TABS.map((one) => ({
          href: withQuery(paths.reports, { tab: one }),
          label: t(`tab.${one}`),
          count: counts[one],
          current: one === tab,
        }))}
      />
      <Card flush>{rows.length > 0 ? <ReportTable rows={rows} /> : <Empty title={t(`empty.${tab}`)} />}</Card>
      <Pagination
        page={page}
        pages={pages}
        total={counts[tab]}
        hrefOf={(number) => withQuery(paths.reports, { tab, page: number })}
      />
    </>
  );
}

function ReportTable({ rows }: { rows: readonly ReportRow[] }) {
  const { t } = useTranslation("reports");
  const words = useWords("worry");
  const nameOf = useNameOf();
  const { now } = useFrame();
  return (
    <DataTable
      caption={t("title")}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "what",
          head: t("column.what"),
          rowHead: true,
          cell: (row) => (
            <>
              <a href={paths.report(row.id)}>{words(`situation.${row.situation}`)}</a>{" "}
              {row.danger && (
                <Chip tone="bad" icon="alert">
                  {t("danger")}
                </Chip>
              )}
            </>
          ),
        },
        { id: "school", head: t("column.school"), cell: (row) => nameOf(row) },
        {
          id: "raised",
          head: t("column.raised"),
          cell: (row) => <When value={row.raisedAt} zone={row.timeZone} as="shortDateTime" />,
        },
        { id: "state", head: t("column.state"), cell: ({ state }) => t(`state.${state}`) },
        {
          id: "due",
          head: t("column.due"),
          cell: ({ due, timeZone }) => <ReportClockChip due={due} zone={timeZone} now={now} />,
        },
      ]}
    />
  );
}
