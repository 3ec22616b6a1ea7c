import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { checkInQueue } from "~/data/checkins/queue";
import { CHECK_IN_TABS } from "~/data/checkins/tabs";
import { consoleLoader } from "~/http/area.server";
import { pageNumber, query } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { NothingFound } from "~/ui/nothing-found";
import { pageTitle } from "~/ui/page-title";
import { CheckInFilters } from "./_components/check-in-filters";
import { CheckInTable } from "./_components/check-in-table";

const Search = z.object({
  state: z.enum(CHECK_IN_TABS).catch("SUBMITTED"),
  concern: z.literal("any").optional().catch(undefined),
  q: query,
  page: pageNumber,
});

export const meta = pageTitle("checkIns");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const filter = { ...search, concern: search.concern === "any" };
  return { ...(await checkInQueue(work, filter)), filter };
});

export default function CheckIns() {
  const { t } = useTranslation("checkIns");
  const { rows, counts, total, page, pages, filter } = useLoaderData<typeof loader>();
  const { state, q, concern } = filter;
  const href = (changes: Record<string, string | number>) =>
    withQuery(paths.checkIns, { state, q, concern: concern ? "any" : undefined, ...changes });
  const tabs = CHECK_IN_TABS.map((tab) => ({
    href: href({ state: tab }),
    label: t(`tab.${tab}`),
    count: counts[tab],
    current: tab === state,
  }));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <CheckInFilters filter={filter} />
      <LiveList>
        <Tabs label={t("tabs")} items={tabs} />
        {rows.length === 0 ? (
          q !== "" || concern ? (
            <NothingFound
              title={t("emptyOther")}
              advice={t("emptySearch")}
              clear={{ href: withQuery(paths.checkIns, { state }), label: t("emptyClear") }}
              tabs={tabs}
            />
          ) : (
            <Empty title={t("emptyTitle")}>{t(state === "SUBMITTED" ? "empty" : "emptyOther")}</Empty>
          )
        ) : (
          <>
            <Card flush>
              <CheckInTable rows={rows} caption={t(`tab.${state}`)} />
            </Card>
            <Pagination page={page} pages={pages} total={total} hrefOf={(number) => href({ page: number })} />
          </>
        )}
      </LiveList>
    </>
  );
}
