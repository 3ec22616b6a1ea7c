import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requests } from "~/data/privacy/requests";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { RequestTable } from "../_components/request-table";

const TABS = ["open", "answered"] as const;
const Search = z.object({ tab: z.enum(TABS).catch("open"), page: pageNumber });

export const meta = pageTitle("requests");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const { rows, total, pages } = await requests(work, search.tab === "open", search.page);
  return {
    ...search,
    total,
    pages,
    rows: rows.map(({ child, volunteer, ...row }) => ({ ...row, about: (child ?? volunteer)?.name ?? "" })),
    now: work.now,
  };
});

export default function Requests() {
  const { t } = useTranslation("privacy");
  const { rows, total, pages, page, tab, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("requests.title")} lead={t("requests.lead")} />
      <Tabs
        label={t("requests.title")}
        items={TABS.map((id) => ({
          href: withQuery(paths.requests, { tab: id }),
          label: t(`requests.tab.${id}`),
          current: id === tab,
        }))}
      />
      {rows.length === 0 ? (
        <Empty art="seedling" title={t("requests.none")}>
          {t("requests.noneLead")}
        </Empty>
      ) : (
        <Card flush>
          <RequestTable rows={rows} now={now} />
        </Card>
      )}
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(number) => withQuery(paths.requests, { tab, page: number })}
      />
    </>
  );
}
