import { useTranslation } from "react-i18next";
import type { PairFilter, RoundPage, RoundView, ShownPair } from "~/data/rounds/round-page";
import { paths, withQuery } from "~/http/paths";
import { TermLegend } from "~/ui/bars";
import { Empty } from "~/ui/feedback";
import { List } from "~/ui/list";
import { Pagination, Tabs } from "~/ui/navigation";
import { useWords } from "~/ui/words";
import { RoundPair } from "./pair-row";
import { TeamGroup } from "./team-group";

const DRAFT_FILTERS = ["all", "open", "approved", "A", "B", "C", "pinned"] as const;
const DONE_FILTERS = ["all", "published", "left-out", "A", "B", "C"] as const;

interface Props {
  round: RoundPage;
  view: RoundView;
  reply: unknown;
}

export function PairBoard({ round, view, reply }: Props) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const words = useWords("rounds");
  const { pairs, counts, plan } = round;
  const href = (query: Partial<RoundView>) =>
    `${withQuery(paths.round(round.id), { show: view.show, waiting: view.waiting > 1 ? view.waiting : null, ...query })}#pairs`;
  const filters: readonly PairFilter[] = round.state === "DRAFT" ? DRAFT_FILTERS : DONE_FILTERS;
  const labelOf = (filter: PairFilter) =>
    filter === "A" || filter === "B" || filter === "C"
      ? common(`priority.${filter}`)
      : words(`pairs.show.${filter === "left-out" ? "leftOut" : filter}`);
  return (
    <section aria-labelledby="pairs-title" id="pairs">
      <div className="sec-head">
        <h2 id="pairs-title">
          {t("pairs.title")} <span className="count">{t("pairs.count", { count: counts.all })}</span>
        </h2>
        {plan.kept > 0 && <p>{t("pairs.kept", { count: plan.kept })}</p>}
        <div className="end">
          <TermLegend />
        </div>
      </div>
      <Tabs
        label={t("pairs.filter")}
        items={filters
          .filter((filter) => filter === "all" || filter === view.show || counts[filter] > 0)
          .map((filter) => ({
            href: href({ show: filter, page: 1 }),
            label: labelOf(filter),
            count: counts[filter],
            current: filter === view.show,
          }))}
      />
      {pairs.rows.length === 0 ? (
        <div className="card pairs">
          <Empty art="bridge" title={t("pairs.empty")}>
            {counts.all === 0 ? t("pairs.emptyAll") : t("pairs.emptyLead")}
          </Empty>
        </div>
      ) : (
        <List className="card pairs">
          {byChild(pairs.rows).map(([first, ...others]) => {
            const rows = [first, ...others].map((pair) => (
              <RoundPair key={pair.id} pair={pair} round={round} reply={reply} />
            ));
            return first.child.seats.length > 1 ? (
              <TeamGroup key={first.child.id} child={first.child}>
                {rows}
              </TeamGroup>
            ) : (
              rows
            );
          })}
        </List>
      )}
      <Pagination page={pairs.page} pages={pairs.pages} hrefOf={(page) => href({ page })} />
    </section>
  );
}

/** The pairs of one child stand next to each other already. */
function byChild(pairs: readonly ShownPair[]): [ShownPair, ...ShownPair[]][] {
  const groups: [ShownPair, ...ShownPair[]][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (last?.[0].child.id === pair.child.id) last.push(pair);
    else groups.push([pair]);
  }
  return groups;
}
