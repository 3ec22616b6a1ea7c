import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { trainingList } from "~/data/training/list";
import { TRAINING_TABS } from "~/data/training/tabs";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import type { RefresherState } from "~/domain/volunteer/training/refresher";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";

const Search = z.object({ tab: z.enum(TRAINING_TABS).catch("OVER"), page: pageNumber });

const REFRESHER_TONES = {
  CURRENT: "ok",
  DUE: "soon",
  OVERDUE: "bad",
  EXPIRED: "bad",
} as const satisfies Record<RefresherState, string>;

export const meta = pageTitle("volunteersTraining");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await trainingList(work, search)),
  tab: search.tab,
}));

export default function VolunteersTraining() {
  const { t } = useTranslation("training");
  const { rows, counts, total, page, pages, tab } = useLoaderData<typeof loader>();
  const href = (query: Record<string, string | number>) =>
    withQuery(paths.volunteersTraining, { tab, ...query });
  return (
    <>
      <PageHead title={t("staff.title")} lead={t("staff.lead")} />
      <Tabs
        label={t("staff.tabs")}
        items={TRAINING_TABS.map((code) => ({
          href: href({ tab: code }),
          label: t(`staff.tab.${code}`),
          count: counts[code],
          current: code === tab,
        }))}
      />
      {rows.length === 0 ? (
        <Empty art="seedling" title={t("staff.none")}>
          {t("staff.noneLead")}
        </Empty>
      ) : (
        <>
          <Card flush>
            <DataTable
              caption={t("staff.table")}
              rows={rows}
              keyOf={({ id }) => id}
              fold
              columns={[
                {
                  id: "name",
                  head: t("staff.volunteer"),
                  rowHead: true,
                  cell: ({ id, name }) => <a href={paths.volunteerTraining(id)}>{name}</a>,
                },
                {
                  id: "last",
                  head: t("staff.last"),
                  cell: ({ lastOn }) => <When value={lastOn} zone="UTC" as="date" />,
                },
                {
                  id: "until",
                  head: t("staff.until"),
                  cell: ({ until, state }) => (
                    <>
                      <When value={until} zone="UTC" as="date" />{" "}
                      <Chip tone={REFRESHER_TONES[state]}>{t(`staff.state.${state}`)}</Chip>
                    </>
                  ),
                },
                {
                  id: "rules",
                  head: t("staff.rules"),
                  cell: ({ acknowledged }) =>
                    t("staff.rulesOf", { done: acknowledged, of: RISK_POLICIES.length }),
                },
                {
                  id: "minutes",
                  head: t("staff.hours"),
                  cell: ({ minutes }) => t("minutes", { count: minutes }),
                },
              ]}
            />
          </Card>
          <Pagination page={page} pages={pages} total={total} hrefOf={(number) => href({ page: number })} />
        </>
      )}
    </>
  );
}
