import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listChildren, schoolsInReach } from "~/data/children/list";
import { CHILD_STATES } from "~/domain/child/participation";
import { consoleLoader } from "~/http/area.server";
import { paths, withQuery } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { useWords } from "~/ui/words";
import { FileLimit } from "../_components/file-limit";
import { ChildFilters } from "./_components/child-filters";
import { ChildSearch } from "./_components/child-search";
import { ChildTable } from "./_components/child-table";

export const meta = pageTitle("children");

export const loader = consoleLoader({ search: ChildSearch }, async ({ work, search }) => ({
  ...(await listChildren(work, search)),
  schools: await schoolsInReach(work),
  filter: search,
  now: work.now,
}));

export default function Children() {
  const { t } = useTranslation("children");
  const { t: rosters } = useTranslation("rosters");
  const words = useWords("common");
  const { filter, counts, everybody, rows, total, page, pages, schools, now } =
    useLoaderData<typeof loader>();
  const href = (change: Partial<Record<keyof typeof filter, string | number | null>>) =>
    withQuery(paths.children, {
      ...filter,
      sort: filter.sort === "name" ? null : filter.sort,
      page: null,
      ...change,
    });
  const states = CHILD_STATES.filter((state) => (counts[state] ?? 0) > 0 || state === filter.state);
  const filtered = [
    filter.q,
    filter.priority,
    filter.grade,
    filter.school,
    filter.town,
    filter.due,
    filter.state,
  ].some(Boolean);
  return (
    <>
      <PageHead title={t("title")} lead={filtered ? undefined : t("lead", { count: everybody })}>
        <LinkButton href={paths.classCards()} icon="print">
          {t("cards")}
        </LinkButton>
        <LinkButton href={withQuery(paths.childrenFile, { ...filter, page: null })} icon="download">
          {rosters("export")}
        </LinkButton>
        <LinkButton href={paths.rosters.CHILDREN.list} icon="note">
          {rosters("CHILDREN.open")}
        </LinkButton>
        <LinkButton href={paths.newChild} tone="primary" icon="plus">
          {t("add")}
        </LinkButton>
      </PageHead>
      <FileLimit total={total} />
      <ChildFilters filter={filter} schools={schools} clear={filtered ? paths.children : undefined} />
      <LiveList>
        <Tabs
          label={t("byState")}
          items={[
            { href: href({ state: null }), label: t("all"), count: everybody, current: !filter.state },
            ...states.map((state) => ({
              href: href({ state }),
              label: words(`state.child.${state}`),
              count: counts[state] ?? 0,
              current: filter.state === state,
            })),
          ]}
        />
        {rows.length === 0 ? (
          <Card>
            <Empty
              art={filtered ? "lamp" : "seedling"}
              title={t(filtered ? "empty.found" : "empty.none")}
              action={
                filtered ? (
                  <LinkButton href={paths.children}>{t("filter.clear")}</LinkButton>
                ) : (
                  <LinkButton href={paths.newChild} icon="plus">
                    {t("add")}
                  </LinkButton>
                )
              }
            >
              {t(filtered ? "empty.foundLead" : "empty.noneLead")}
            </Empty>
          </Card>
        ) : (
          <>
            <Card flush>
              <ChildTable rows={rows} now={now} showSchool={schools.length > 1} />
            </Card>
            <Pagination page={page} pages={pages} total={total} hrefOf={(to) => href({ page: to })} />
          </>
        )}
      </LiveList>
    </>
  );
}
