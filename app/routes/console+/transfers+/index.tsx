import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listTransfers, type TransferLine } from "~/data/transfers/list";
import { TRANSFER_TABS } from "~/data/transfers/tabs";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

const Search = z.object({ tab: z.enum(TRANSFER_TABS).catch("IN"), page: pageNumber });

export const meta = pageTitle("transfers");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listTransfers(work, search)),
  tab: search.tab,
}));

export default function Transfers() {
  const { t } = useTranslation("transfers");
  const { rows, counts, total, page, pages, tab } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("tabs")}
        items={TRANSFER_TABS.map((one) => ({
          href: paths.transfers({ tab: one }),
          label: t(`tab.${one}`),
          count: counts[one],
          current: one === tab,
        }))}
      />
      {rows.length === 0 ? (
        <Card>
          <Empty
            art="seedling"
            title={t(`empty.${tab}`)}
            action={<LinkButton href={paths.children}>{t("toChildren")}</LinkButton>}
          >
            {t("emptyLead")}
          </Empty>
        </Card>
      ) : (
        <Card flush>
          <TransferTable rows={rows} caption={t(`tab.${tab}`)} />
        </Card>
      )}
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(to) => paths.transfers({ tab, page: to })}
      />
    </>
  );
}

function TransferTable({ rows, caption }: { rows: readonly TransferLine[]; caption: string }) {
  const { t } = useTranslation("transfers");
  const nameOf = useNameOf();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "child",
          head: t("column.child"),
          rowHead: true,
          cell: ({ id, name }) => <a href={paths.transfer(id)}>{name ?? t("unnamed")}</a>,
        },
        {
          id: "from",
          head: t("column.from"),
          cell: ({ fromZh, fromEn }) => nameOf({ nameZh: fromZh, nameEn: fromEn }),
        },
        { id: "to", head: t("column.to"), cell: ({ toZh, toEn }) => nameOf({ nameZh: toZh, nameEn: toEn }) },
        {
          id: "movesOn",
          head: t("column.movesOn"),
          cell: ({ movesOn }) => <When value={movesOn} zone="UTC" as="plainDate" />,
        },
        { id: "state", head: t("column.state"), cell: ({ state }) => t(`state.${state}`) },
      ]}
    />
  );
}
