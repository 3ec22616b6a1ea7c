import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { TASK_TABS, taskList } from "~/data/tasks/tasks";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { TaskTable } from "./_components/task-table";

const Search = z.object({ tab: z.enum(TASK_TABS).catch("OPEN"), page: pageNumber });

export const meta = pageTitle("tasks");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const today = dayIn(work.now, DISTRICT_ZONE);
  return { ...(await taskList(work, search, today)), tab: search.tab, today };
});

export default function Tasks() {
  const { t } = useTranslation("tasks");
  const { rows, counts, total, page, pages, tab, today } = useLoaderData<typeof loader>();
  const href = (query: Record<string, string | number>) => withQuery(paths.tasks, { tab, ...query });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("tabs")}
        items={TASK_TABS.map((code) => ({
          href: href({ tab: code }),
          label: t(`tab.${code}`),
          count: counts[code],
          current: code === tab,
        }))}
      />
      {rows.length === 0 ? (
        <Empty art="seedling" title={t("none")}>
          {t("noneLead")}
        </Empty>
      ) : (
        <>
          <Card flush>
            <TaskTable rows={rows} today={today} caption={t(`tab.${tab}`)} />
          </Card>
          <Pagination page={page} pages={pages} total={total} hrefOf={(number) => href({ page: number })} />
        </>
      )}
    </>
  );
}
