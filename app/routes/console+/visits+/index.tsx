import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { homePlaces, listVisits } from "~/data/visits/due-list";
import { VISIT_ROUNDS, VISIT_TABS } from "~/data/visits/tabs";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PlaceFilter } from "~/ui/visits";
import { VisitTable } from "./_components/visit-table";

const Search = z.object({
  round: z.enum(VISIT_ROUNDS).catch("VILLAGE"),
  tab: z.enum(VISIT_TABS).catch("OVERDUE"),
  place: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  page: pageNumber,
});

export const meta = pageTitle("visits");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listVisits(work, search)),
  places: await homePlaces(work),
  filter: search,
}));

export default function Visits() {
  const { t } = useTranslation("visits");
  const { rows, counts, total, page, pages, places, filter } = useLoaderData<typeof loader>();
  const href = (change: Record<string, string | number>) =>
    withQuery(paths.visits, { ...filter, page: null, ...change });
  return (
    <>
      <PageHead title={t("list.title")} lead={t("list.lead")}>
        <LinkButton href={paths.carePairs} icon="people">
          {t("list.toPairs")}
        </LinkButton>
      </PageHead>
      <Tabs
        label={t("rounds")}
        items={VISIT_ROUNDS.map((round) => ({
          href: href({ round }),
          label: t(`round.${round}`),
          current: round === filter.round,
        }))}
      />
      <PlaceFilter action={paths.visits} places={places} {...filter} />
      <LiveList>
        <Tabs
          label={t("tabs")}
          items={VISIT_TABS.map((tab) => ({
            href: href({ tab }),
            label: t(`tab.${tab}`),
            count: counts[tab],
            current: tab === filter.tab,
          }))}
        />
        {rows.length === 0 ? (
          <Card>
            <Empty art="lamp" title={t(`empty.${filter.tab}`)}>
              {t("list.emptyLead")}
            </Empty>
          </Card>
        ) : (
          <Card flush>
            <VisitTable rows={rows} caption={t(`tab.${filter.tab}`)} />
          </Card>
        )}
        <Pagination page={page} pages={pages} total={total} hrefOf={(to) => href({ page: to })} />
      </LiveList>
    </>
  );
}
