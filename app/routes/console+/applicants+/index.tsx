import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { applicantCounts, applicantQueue, PAGE_SIZE } from "~/data/applicants/queue";
import { viewerSchools } from "~/data/places/viewer-schools";
import { APPLICANT_SORTS, APPLICANT_TABS } from "~/domain/volunteer/applicant-list";
import { consoleLoader } from "~/http/area.server";
import { pageNumber, query } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { ApplicantFilters } from "./_components/applicant-filters";
import { ApplicantTable } from "./_components/applicant-table";
import { NoApplicants } from "./_components/no-applicants";

const Search = z.object({
  tab: z.enum(APPLICANT_TABS).catch("submitted"),
  q: query,
  school: z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null).default(null),
  sort: z.enum(APPLICANT_SORTS).catch("waiting"),
  page: pageNumber,
});

export const meta = pageTitle("applicants");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const schools = await viewerSchools(work);
  const counts = await applicantCounts(work, search);
  const pages = Math.max(1, Math.ceil(counts[search.tab] / PAGE_SIZE));
  const filter = { ...search, page: Math.min(search.page, pages) };
  return { filter, schools, counts, pages, lines: await applicantQueue(work, filter) };
});

export default function Applicants() {
  const { t } = useTranslation(["applicants", "training", "rosters"]);
  const { filter, schools, counts, pages, lines } = useLoaderData<typeof loader>();
  const href = (changes: Partial<Record<keyof typeof filter, string | number>>) => {
    const { page, ...kept } = filter;
    return withQuery(paths.applicants, { ...kept, ...changes });
  };
  const tabs = APPLICANT_TABS.map((tab) => ({
    href: href({ tab }),
    label: t(`tab.${tab}`),
    count: counts[tab],
    current: tab === filter.tab,
  }));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        <LinkButton href={paths.volunteersTraining} icon="book">
          {t("training:staff.title")}
        </LinkButton>
        <LinkButton href={paths.rosters.VOLUNTEERS.list} icon="note">
          {t("rosters:VOLUNTEERS.open")}
        </LinkButton>
        <LinkButton href={paths.nominations} icon="heart">
          {t("nominations")}
        </LinkButton>
      </PageHead>
      <ApplicantFilters filter={filter} schools={schools} />
      <LiveList>
        <Tabs label={t("tabs")} items={tabs} />
        <Card flush>
          {lines.length > 0 ? (
            <ApplicantTable lines={lines} schools={schools.length > 1} tab={filter.tab} />
          ) : (
            <NoApplicants filter={filter} tabs={tabs} />
          )}
        </Card>
        {lines.length > 0 && (
          <Pagination
            page={filter.page}
            pages={pages}
            total={counts[filter.tab]}
            hrefOf={(page) => href({ page })}
          />
        )}
      </LiveList>
    </>
  );
}
