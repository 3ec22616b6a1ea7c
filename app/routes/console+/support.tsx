import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { schoolsInReach } from "~/data/children/list";
import { listSupport } from "~/data/support/list";
import { SUPPORT_TABS } from "~/data/support/tabs";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { SupportTable } from "./_components/support-table";

const Search = z.object({ tab: z.enum(SUPPORT_TABS).catch("DUE"), page: pageNumber });

export const meta = pageTitle("support");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listSupport(work, search)),
  several: (await schoolsInReach(work)).length > 1,
  tab: search.tab,
}));

export default function Support() {
  const { t } = useTranslation("support");
  const { rows, counts, total, page, pages, tab, several } = useLoaderData<typeof loader>();
  const href = (query: Record<string, string | number>) => withQuery(paths.support, { tab, ...query });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <LiveList>
        <Tabs
          label={t("tabs")}
          items={SUPPORT_TABS.map((code) => ({
            href: href({ tab: code }),
            label: t(`tab.${code}`),
            count: counts[code],
            current: code === tab,
          }))}
        />
        {rows.length === 0 ? (
          <Card>
            <Empty art="seedling" title={t("none")}>
              {t("noneLead")}
            </Empty>
          </Card>
        ) : (
          <>
            <Card flush>
              <SupportTable rows={rows} caption={t(`tab.${tab}`)} showSchool={several} />
            </Card>
            <Pagination page={page} pages={pages} total={total} hrefOf={(number) => href({ page: number })} />
          </>
        )}
      </LiveList>
    </>
  );
}
