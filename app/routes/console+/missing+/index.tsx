import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listMissing } from "~/data/care/missing";
import { schoolsInReach } from "~/data/children/list";
import { homePlaces } from "~/data/visits/due-list";
import { MISSING_LISTS } from "~/domain/child/missing";
import { consoleLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { FileLimit } from "../_components/file-limit";
import { MissingFilters } from "./_components/missing-filters";
import { MissingSearch } from "./_components/missing-search";
import { MissingTable } from "./_components/missing-table";

export const meta = pageTitle("missing");

export const loader = consoleLoader({ search: MissingSearch }, async ({ work, search }) => ({
  ...(await listMissing(work, search)),
  schools: await schoolsInReach(work),
  places: await homePlaces(work),
  filter: search,
}));

export default function MissingList() {
  const { t } = useTranslation("care");
  const { rows, counts, total, page, pages, schools, places, filter } = useLoaderData<typeof loader>();
  const href = (change: Record<string, string | number>) =>
    paths.missing({ ...filter, page: null, ...change });
  const listed = MISSING_LISTS.filter((one) => counts[one] > 0 || one === filter.of);
  return (
    <>
      <PageHead title={t("missing.title")} lead={t("missing.lead")}>
        <LinkButton href={paths.missingFile({ ...filter, page: null })} icon="download">
          {t("missing.file")}
        </LinkButton>
      </PageHead>
      <FileLimit total={total} />
      <MissingFilters filter={filter} listed={listed} counts={counts} schools={schools} places={places} />
      <LiveList>
        {rows.length === 0 ? (
          <Card>
            <Empty art="seedling" title={t("missing.none")}>
              {t("missing.noneLead")}
            </Empty>
          </Card>
        ) : (
          <Card flush>
            <MissingTable rows={rows} of={filter.of} />
          </Card>
        )}
        <Pagination page={page} pages={pages} total={total} hrefOf={(to) => href({ page: to })} />
      </LiveList>
    </>
  );
}
