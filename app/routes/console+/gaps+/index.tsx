import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { schoolsInReach } from "~/data/children/list";
import { listGaps } from "~/data/gaps/list";
import { GAP_TABS } from "~/data/gaps/tabs";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { GapFilters } from "./_components/gap-filters";
import { GapTable } from "./_components/gap-table";

const number = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);
const Search = z.object({
  state: z.enum(GAP_TABS).catch("ALL"),
  grade: z.coerce.number().int().min(1).max(9).optional().catch(undefined),
  town: number,
  school: number,
  page: pageNumber,
});

export const meta = pageTitle("gaps");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listGaps(work, search)),
  schools: await schoolsInReach(work),
  filter: search,
}));

export default function Gaps() {
  const { t } = useTranslation("gaps");
  const { rows, counts, total, page, pages, filter, schools } = useLoaderData<typeof loader>();
  const href = (change: Record<string, string | number>) =>
    withQuery(paths.gaps, { ...filter, page: null, ...change });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <GapFilters filter={filter} schools={schools} />
      <LiveList>
        <Tabs
          label={t("tabs")}
          items={GAP_TABS.map((tab) => ({
            href: href({ state: tab }),
            label: t(`tab.${tab}`),
            count: counts[tab],
            current: tab === filter.state,
          }))}
        />
        {rows.length === 0 ? (
          <Card>
            <Empty art="lamp" title={t("empty")}>
              {t("emptyLead")}
            </Empty>
          </Card>
        ) : (
          <>
            <Card flush>
              <GapTable rows={rows} caption={t(`tab.${filter.state}`)} showSchool={schools.length > 1} />
            </Card>
            <Pagination page={page} pages={pages} total={total} hrefOf={(to) => href({ page: to })} />
          </>
        )}
      </LiveList>
    </>
  );
}
