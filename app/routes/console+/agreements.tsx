import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type AgreementLine, listUnsigned } from "~/data/agreements/list";
import { AGREEMENT_TABS } from "~/data/agreements/tabs";
import { schoolsInReach } from "~/data/children/list";
import { consoleLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { formatList } from "~/i18n/format";
import { AgreementChip } from "~/ui/agreement";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { DataTable, type TableColumn } from "~/ui/table";
import { useLocale, useNameOf } from "~/ui/use-frame";

const Search = z.object({ tab: z.enum(AGREEMENT_TABS).catch("ALL"), page: pageNumber });

export const meta = pageTitle("agreements");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listUnsigned(work, search)),
  several: (await schoolsInReach(work)).length > 1,
  tab: search.tab,
}));

export default function Agreements() {
  const { t } = useTranslation("agreements");
  const { rows, counts, total, page, pages, tab, several } = useLoaderData<typeof loader>();
  const href = (query: Record<string, string | number>) => withQuery(paths.agreements, { tab, ...query });
  return (
    <>
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      <LiveList>
        <Tabs
          label={t("list.tabs")}
          items={AGREEMENT_TABS.map((code) => ({
            ...{ href: href({ tab: code }), label: t(`list.tab.${code}`), count: counts[code] },
            current: code === tab,
          }))}
        />
        {rows.length === 0 ? (
          <Card>
            <Empty art="seedling" title={t("list.none")}>
              {t("list.noneLead")}
            </Empty>
          </Card>
        ) : (
          <>
            <Card flush>
              <Lines rows={rows} caption={t(`list.tab.${tab}`)} several={several} />
            </Card>
            <Pagination page={page} pages={pages} total={total} hrefOf={(number) => href({ page: number })} />
          </>
        )}
      </LiveList>
    </>
  );
}

type LinesProps = { rows: readonly AgreementLine[]; caption: string; several: boolean };

function Lines({ rows, caption, several }: LinesProps) {
  const { t } = useTranslation("agreements");
  const nameOf = useNameOf();
  const locale = useLocale();
  const school: TableColumn<AgreementLine> = {
    id: "school",
    head: t("list.column.school"),
    cell: (row) => nameOf({ nameZh: row.schoolZh, nameEn: row.schoolEn }),
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "pair",
          head: t("list.column.pair"),
          rowHead: true,
          cell: ({ id, child, mentor }) => (
            <a href={paths.matchAgreement(id)}>{t("list.pair", { child, mentor })}</a>
          ),
        },
        ...(several ? [school] : []),
        { id: "state", head: t("list.column.state"), cell: ({ state }) => <AgreementChip state={state} /> },
        {
          id: "waiting",
          head: t("list.column.waiting"),
          cell: ({ waiting }) =>
            formatList(
              waiting.map((party) => t(`party.${party}`)),
              locale,
            ) || "–",
        },
      ]}
    />
  );
}
