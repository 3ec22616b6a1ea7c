import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listMatches } from "~/data/matches/list";
import { MATCH_ONLY, MATCH_TABS } from "~/data/matches/tabs";
import { consoleLoader } from "~/http/area.server";
import { pageNumber, query } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { NothingFound } from "~/ui/nothing-found";
import { pageTitle } from "~/ui/page-title";
import { MatchFilters } from "./_components/match-filters";
import { MatchTable } from "./_components/match-table";

const Search = z.object({
  state: z.enum(MATCH_TABS).catch("NEEDS_ME"),
  q: query,
  only: z.enum(MATCH_ONLY).optional().catch(undefined),
  page: pageNumber,
});

export const meta = pageTitle("matches");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listMatches(work, search)),
  filter: search,
}));

export default function Matches() {
  const { t } = useTranslation("matches");
  const { rows, counts, total, page, pages, filter } = useLoaderData<typeof loader>();
  const href = (changes: Record<string, string | number>) =>
    withQuery(paths.matches, { state: filter.state, q: filter.q, only: filter.only, ...changes });
  const tabs = MATCH_TABS.map((tab) => ({
    href: href({ state: tab }),
    label: t(`tab.${tab}`),
    count: counts[tab],
    current: tab === filter.state,
  }));
  const searched = filter.q !== "" || filter.only !== undefined;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <MatchFilters filter={filter} />
      <LiveList>
        <Tabs label={t("tabs")} items={tabs} />
        {rows.length === 0 ? (
          searched ? (
            <NothingFound
              title={t("emptyTitle")}
              advice={t("emptySearch")}
              clear={{ href: href({ q: "", only: "" }), label: t("emptyClear") }}
              tabs={tabs}
            />
          ) : (
            <NoMatches needs={filter.state === "NEEDS_ME"} />
          )
        ) : (
          <>
            <Card flush>
              <MatchTable rows={rows} caption={t(`tab.${filter.state}`)} />
            </Card>
            <Pagination page={page} pages={pages} total={total} hrefOf={(number) => href({ page: number })} />
          </>
        )}
      </LiveList>
    </>
  );
}

function NoMatches({ needs }: { needs: boolean }) {
  const { t } = useTranslation("matches");
  if (needs) return <Empty title={t("emptyNeeds")} />;
  return (
    <Empty title={t("emptyTitle")} action={<LinkButton href={paths.rounds}>{t("newRound")}</LinkButton>}>
      {t("emptyOther")}
    </Empty>
  );
}
