import { useTranslation } from "react-i18next";
import type { listQuarters } from "~/data/ledger/quarters";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Empty } from "~/ui/feedback";
import { Card } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { Chip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { When } from "~/ui/text";
import { useLedgerWords } from "./ledger-words";

type List = Awaited<ReturnType<typeof listQuarters>>;
type Row = List["rows"][number];

interface Props extends List {
  hrefOf: (id: string) => string;
  pageHref: (page: number) => string;
  empty: { title: string; lead: string };
}

/** Quarters as they were taken, the newest first. */
export function QuarterList({ rows, total, pages, page, hrefOf, pageHref, empty }: Props) {
  const { t } = useTranslation("ledger");
  const words = useLedgerWords();
  if (rows.length === 0)
    return (
      <Card>
        <Empty art="seedling" title={empty.title}>
          {empty.lead}
        </Empty>
      </Card>
    );
  const columns: TableColumn<Row>[] = [
    {
      id: "quarter",
      head: t("quarters.quarter"),
      rowHead: true,
      cell: (row) => <a href={hrefOf(row.id)}>{words.version(row)}</a>,
    },
    { id: "children", head: t("quarters.children"), right: true, cell: ({ children }) => children },
    {
      id: "state",
      head: t("quarters.state"),
      cell: ({ signedAt }) => <WholeChip signed={signedAt !== null} />,
    },
    {
      id: "taken",
      head: t("quarters.taken"),
      cell: ({ takenAt }) => <When value={takenAt} zone={DISTRICT_ZONE} as="plainDate" />,
    },
    {
      id: "checksum",
      head: t("quarters.checksum"),
      cell: ({ checksum }) => <code>{checksum.slice(0, 16)}</code>,
    },
  ];
  return (
    <>
      <Card flush>
        <DataTable
          caption={t("quarters.caption")}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          fold
        />
      </Card>
      <Pagination page={page} pages={pages} total={total} hrefOf={pageHref} />
    </>
  );
}

export function WholeChip({ signed }: { signed: boolean }) {
  const { t } = useTranslation("ledger");
  return (
    <Chip tone={signed ? "ok" : "soon"} icon={signed ? "check" : "clock"}>
      {t(signed ? "whole.SIGNED" : "whole.OPEN")}
    </Chip>
  );
}
