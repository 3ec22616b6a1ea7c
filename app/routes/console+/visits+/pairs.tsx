import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listInNeed, type NeedLine } from "~/data/visits/pairs";
import { PAIR_TABS } from "~/data/visits/tabs";
import { CIRCUMSTANCES } from "~/domain/visit/circumstances";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { DataTable } from "~/ui/table";
import { Dotted } from "~/ui/text";
import { useHomeColumns } from "./_components/home-columns";

const Search = z.object({ tab: z.enum(PAIR_TABS).catch("WITHOUT"), page: pageNumber });

export const meta = pageTitle("carePairs");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listInNeed(work, search)),
  tab: search.tab,
}));

export default function Pairs() {
  const { t } = useTranslation("visits");
  const { rows, counts, total, page, pages, tab } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("pairs.title")}
        lead={t("pairs.lead")}
        trail={[{ href: paths.visits, label: t("list.title") }, { label: t("pairs.title") }]}
      />
      <Tabs
        label={t("pairs.tabs")}
        items={PAIR_TABS.map((one) => ({
          href: withQuery(paths.carePairs, { tab: one }),
          label: t(`pairs.tab.${one}`),
          count: counts[one],
          current: one === tab,
        }))}
      />
      {rows.length === 0 ? (
        <Card>
          <Empty art="lamp" title={t(`pairs.empty.${tab}`)}>
            {t("pairs.emptyLead")}
          </Empty>
        </Card>
      ) : (
        <Card flush>
          <NeedTable rows={rows} caption={t(`pairs.tab.${tab}`)} />
        </Card>
      )}
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(number) => withQuery(paths.carePairs, { tab, page: number })}
      />
    </>
  );
}

function NeedTable({ rows, caption }: { rows: readonly NeedLine[]; caption: string }) {
  const { t } = useTranslation("visits");
  const home = useHomeColumns<NeedLine>();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        ...home,
        {
          id: "why",
          head: t("pairs.why"),
          cell: (row) => (
            <Dotted facts={CIRCUMSTANCES.filter((one) => row[one]).map((one) => t(`need.${one}`))} />
          ),
        },
        {
          id: "pair",
          head: t("pairs.pair"),
          cell: ({ officer, helper }) =>
            officer && helper ? (
              <Dotted facts={[officer, helper]} />
            ) : (
              <span className="soft">{t("pair.none")}</span>
            ),
        },
      ]}
    />
  );
}
