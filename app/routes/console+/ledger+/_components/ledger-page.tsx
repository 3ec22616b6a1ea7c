import { useTranslation } from "react-i18next";
import type { LedgerChild, LedgerFilter, ledgerChoices, listLedger } from "~/data/ledger/live";
import { LEDGER_STATUSES } from "~/data/ledger/statuses";
import type { QuarterTurn } from "~/data/ledger/turn";
import { grownOn } from "~/domain/ledger/quarter";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { StateChip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { Nb, When } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { LedgerFilters } from "./ledger-filters";
import { LEDGER_PATHS, type LedgerArea } from "./ledger-paths";
import { QuarterNotice } from "./quarter-notice";

interface Props {
  area: LedgerArea;
  list: Awaited<ReturnType<typeof listLedger>>;
  choices: Awaited<ReturnType<typeof ledgerChoices>>;
  filter: LedgerFilter;
  /** Of those who sign quarters. */
  turn?: QuarterTurn | null;
}

/** The ledger as it stands, for a school, the district, or a village or town. */
export function LedgerPage({ area, list, choices, filter, turn = null }: Props) {
  const { t } = useTranslation("ledger");
  const locale = useLocale();
  const { counts, rows, total, page, pages, until } = list;
  const to = LEDGER_PATHS[area];
  const asked = { ...filter, status: filter.status === "IN" ? null : filter.status, page: null };
  const href = (change: Record<string, string | number | null>) => to.list({ ...asked, ...change });
  const filtered = [filter.q, filter.place, filter.school, filter.rating, filter.risk].some(Boolean);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead", { day: formatPlainDate(until, locale, "UTC") })}>
        {area !== "field" && (
          <LinkButton href={paths.ledgerChanges()} icon="clock">
            {t("changes")}
          </LinkButton>
        )}
        {to.quarters && (
          <LinkButton href={to.quarters()} icon="check" tone="primary">
            {t("keep")}
          </LinkButton>
        )}
      </PageHead>
      {area !== "console" && <QuarterNotice turn={turn} area={area} />}
      <LedgerFilters action={to.list()} filter={filter} choices={choices} clear={filtered} />
      <LiveList>
        <Tabs
          label={t("statuses")}
          items={LEDGER_STATUSES.map((status) => ({
            href: href({ status: status === "IN" ? null : status }),
            label: t(`status.${status}`),
            count: counts[status],
            current: filter.status === status,
          }))}
        />
        {rows.length === 0 ? (
          <Card>
            <Empty
              art="seedling"
              title={t(`empty.${filter.status}`)}
              action={filtered && <LinkButton href={to.list()}>{t("filter.clear")}</LinkButton>}
            >
              {filtered && t("empty.lead")}
            </Empty>
          </Card>
        ) : (
          <Card flush>
            <LedgerTable area={area} rows={rows} status={filter.status} />
          </Card>
        )}
        <Pagination page={page} pages={pages} total={total} hrefOf={(next) => href({ page: next })} />
      </LiveList>
    </>
  );
}

function LedgerTable({
  area,
  rows,
  status,
}: {
  area: LedgerArea;
  rows: LedgerChild[];
  status: LedgerFilter["status"];
}) {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  const to = LEDGER_PATHS[area];
  const columns: TableColumn<LedgerChild>[] = [
    {
      id: "name",
      head: t("column.name"),
      rowHead: true,
      cell: ({ id, name, gender }) => (
        <>
          {area === "field" ? <Nb>{name}</Nb> : <a href={paths.child(id)}>{name}</a>}{" "}
          <span className="soft">{t(`gender.${gender}`)}</span>
        </>
      ),
    },
    {
      id: "born",
      head: t("column.born"),
      cell: ({ birthDate }) => <When value={birthDate} zone="UTC" as="plainDate" />,
    },
    {
      id: "home",
      head: t("column.home"),
      cell: ({ placeZh, placeEn }) => nameOf({ nameZh: placeZh, nameEn: placeEn }),
    },
    {
      id: "school",
      head: t("column.school"),
      cell: ({ schoolZh, schoolEn }) => nameOf({ nameZh: schoolZh, nameEn: schoolEn }),
    },
    ...standingColumns(status, t),
    {
      id: "action",
      head: t("column.action"),
      action: true,
      cell: ({ id }) => (
        <LinkButton href={to.child(id)} small>
          {t(`open.${status}`)}
        </LinkButton>
      ),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={rows} keyOf={({ id }) => id} fold />;
}

type Say = ReturnType<typeof useTranslation<"ledger">>["t"];

/** What is known of a child that is in the ledger, is about to leave it, or has left. */
function standingColumns(status: LedgerFilter["status"], t: Say): TableColumn<LedgerChild>[] {
  if (status === "OUT")
    return [
      {
        id: "out",
        head: t("column.out"),
        cell: ({ reason, leftOn }) => (
          <>
            {leftOn && <When value={leftOn} zone="UTC" as="plainDate" />} {reason && t(`reason.${reason}`)}
          </>
        ),
      },
    ];
  if (status === "GROWING")
    return [
      {
        id: "grown",
        head: t("column.grown"),
        cell: ({ birthDate }) => <When value={grownOn(birthDate)} zone="UTC" as="plainDate" />,
      },
    ];
  return [
    {
      id: "rating",
      head: t("column.rating"),
      cell: ({ rating }) => <StateChip of="guardianship" state={rating} />,
    },
    {
      id: "risk",
      head: t("column.risk"),
      cell: ({ risk }) =>
        risk ? <StateChip of="risk" state={risk} /> : <span className="soft">{t("noRisk")}</span>,
    },
  ];
}
