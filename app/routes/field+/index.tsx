import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { quarterTurn } from "~/data/ledger/turn";
import { countVisits, homePlaces, listVisits, type VisitLine } from "~/data/visits/due-list";
import { VISIT_ROUNDS, VISIT_TABS, type VisitRound } from "~/data/visits/tabs";
import { fieldLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { QuarterNotice } from "~/routes/console+/ledger+/_components/quarter-notice";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { StateChip } from "~/ui/status";
import { Dotted, Seal } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { PlaceFilter } from "~/ui/visits";
import { useWords } from "~/ui/words";

const number = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);
const Search = z.object({
  round: z.enum(VISIT_ROUNDS).optional().catch(undefined),
  tab: z.enum(VISIT_TABS).catch("OVERDUE"),
  place: number,
  page: pageNumber,
});

export const meta = pageTitle("field");

export const loader = fieldLoader({ search: Search }, async ({ work, search }) => {
  const pairs = await countVisits(work, { round: "PAIR" });
  const ofPairs = pairs.OVERDUE + pairs.DUE + pairs.LATER;
  const places = await homePlaces(work);
  const round: VisitRound = search.round ?? (ofPairs > 0 ? "PAIR" : "VILLAGE");
  const filter = { ...search, round };
  return { ...(await listVisits(work, filter)), filter, ofPairs, places, turn: await quarterTurn(work) };
});

export default function Field() {
  const { t } = useTranslation("visits");
  const { rows, counts, total, page, pages, filter, ofPairs, places, turn } = useLoaderData<typeof loader>();
  const href = (change: Record<string, string | number>) =>
    withQuery(paths.field, { ...filter, page: null, ...change });
  return (
    <>
      <PageHead title={t("title")} lead={t(`lead.${filter.round}`)} />
      <QuarterNotice turn={turn} area="field" />
      {ofPairs > 0 && (
        <Tabs
          label={t("rounds")}
          items={VISIT_ROUNDS.map((round) => ({
            href: withQuery(paths.field, { round }),
            label: t(`round.${round}`),
            current: round === filter.round,
          }))}
        />
      )}
      {filter.round === "VILLAGE" && places.length > 1 && (
        <PlaceFilter action={paths.field} places={places} {...filter} />
      )}
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
          <Empty art="lamp" title={t(`empty.${filter.tab}`)} />
        </Card>
      ) : (
        <Card flush>
          <List label={t(`tab.${filter.tab}`)}>
            {rows.map((row) => (
              <ChildItem key={row.id} row={row} />
            ))}
          </List>
        </Card>
      )}
      <Pagination page={page} pages={pages} total={total} hrefOf={(to) => href({ page: to })} />
    </>
  );
}

function ChildItem({ row }: { row: VisitLine }) {
  const { t } = useTranslation("visits");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const locale = useLocale();
  return (
    <ListItem
      href={paths.fieldChild(row.id)}
      lead={<Seal name={row.name} />}
      title={row.name}
      detail={
        <Dotted
          facts={[
            nameOf({ nameZh: row.placeZh, nameEn: row.placeEn }),
            grades(`grade.${row.grade}`),
            t("dueOn", { day: formatDay(row.dueOn, locale, "UTC") }),
          ]}
        />
      }
      end={<StateChip of="visit" state={row.standing} />}
    />
  );
}
