import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { schoolsInReach } from "~/data/children/list";
import { listDropouts } from "~/data/dropout/list";
import { DROPOUT_TABS } from "~/data/dropout/tabs";
import { HINDERS } from "~/domain/dropout/record";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { SelectField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { FilterForm, LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { DropoutTable } from "./_components/dropout-table";

const Search = z.object({
  tab: z.enum(DROPOUT_TABS).catch("OPEN"),
  school: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  hinder: z.enum(HINDERS).optional().catch(undefined),
  page: pageNumber,
});

export const meta = pageTitle("dropouts");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listDropouts(work, search)),
  schools: await schoolsInReach(work),
  filter: search,
  now: work.now,
}));

export default function Dropouts() {
  const { t } = useTranslation("dropout");
  const { rows, counts, total, page, pages, schools, filter, now } = useLoaderData<typeof loader>();
  const nameOf = useNameOf();
  const href = (change: Record<string, string | number>) =>
    paths.dropouts({ ...filter, page: null, ...change });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <FilterForm action={paths.dropouts()}>
        <input type="hidden" name="tab" value={filter.tab} />
        {schools.length > 1 && (
          <SelectField
            name="school"
            label={t("filter.school")}
            empty={t("filter.everySchool")}
            defaultValue={filter.school}
            options={schools.map((school) => ({ value: String(school.id), label: nameOf(school) }))}
          />
        )}
        <SelectField
          name="hinder"
          label={t("filter.hinder")}
          empty={t("filter.everyHinder")}
          defaultValue={filter.hinder}
          options={HINDERS.map((value) => ({ value, label: t(`hinder.${value}`) }))}
        />
        <Button>{t("filter.show")}</Button>
      </FilterForm>
      <LiveList>
        <Tabs
          label={t("tabs")}
          items={DROPOUT_TABS.map((tab) => ({
            href: href({ tab }),
            label: t(`tab.${tab}`),
            count: counts[tab],
            current: tab === filter.tab,
          }))}
        />
        {rows.length === 0 ? (
          <Card>
            <Empty
              art="seedling"
              title={t(`empty.${filter.tab}`)}
              action={<LinkButton href={paths.children}>{t("toChildren")}</LinkButton>}
            >
              {t("emptyLead")}
            </Empty>
          </Card>
        ) : (
          <Card flush>
            <DropoutTable rows={rows} now={now} caption={t(`tab.${filter.tab}`)} />
          </Card>
        )}
        <Pagination page={page} pages={pages} total={total} hrefOf={(to) => href({ page: to })} />
      </LiveList>
    </>
  );
}
