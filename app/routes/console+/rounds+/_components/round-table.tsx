import { useTranslation } from "react-i18next";
import type { ListedRound } from "~/data/rounds/list";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { StateChip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

export function RoundTable({ rounds }: { rounds: ListedRound[] }) {
  const { t } = useTranslation("rounds");
  const nameOf = useNameOf();
  const columns: TableColumn<ListedRound>[] = [
    {
      id: "scope",
      head: t("list.scope"),
      rowHead: true,
      cell: (round) => (
        <a href={paths.round(round.id)}>{round.scope ? nameOf(round.scope) : round.scopeName}</a>
      ),
    },
    {
      id: "date",
      head: t("list.date"),
      cell: (round) => (
        <When
          value={round.publishedAt ?? round.createdAt}
          zone={round.scope?.timeZone ?? DISTRICT_ZONE}
          as="plainDate"
          className="nb"
        />
      ),
    },
    {
      id: "result",
      head: t("list.result"),
      cell: (round) => (
        <>
          {round.children === null
            ? t("list.reached", { covered: round.covered })
            : t("list.covered", { covered: round.covered, children: round.children })}
          <br />
          <span className="s soft">{t("list.pairs", { count: round.pairs })}</span>
        </>
      ),
    },
    { id: "by", head: t("list.by"), cell: (round) => round.by ?? t("by.district") },
    { id: "state", head: t("list.state"), cell: (round) => <StateChip of="round" state={round.state} /> },
  ];
  return (
    <DataTable caption={t("list.caption")} columns={columns} rows={rounds} keyOf={(round) => round.id} fold />
  );
}
