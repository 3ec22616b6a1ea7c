import { useTranslation } from "react-i18next";
import type { pageOfRows } from "~/data/ledger/quarters";
import { cellOf } from "~/domain/ledger/columns";
import { Card } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { DataTable, type TableColumn } from "~/ui/table";
import { useLedgerWords } from "./ledger-words";

type Page = Awaited<ReturnType<typeof pageOfRows>>;
type Row = Page["rows"][number];

/** Those of the columns that a screen has room for; the file and the print have all. */
const SHOWN = ["birthDate", "place", "rating", "risk", "guardianName"] as const;

interface Props extends Page {
  title: string;
  hrefOf: (page: number) => string;
}

/** Children as they stand in a ledger. */
export function QuarterRows({ title, rows, total, pages, page, hrefOf }: Props) {
  const { t } = useTranslation("ledger");
  const words = useLedgerWords();
  const column = (id: (typeof SHOWN)[number]): TableColumn<Row> => ({
    id,
    head: words.column(id),
    cell: ({ cells }) => {
      if (cells.length === 0) return "–";
      const said = words.cell(id, cellOf(cells, id));
      if (id !== "guardianName") return said;
      return (
        <>
          {said}
          <br />
          {cellOf(cells, "guardianPhone")}
        </>
      );
    },
  });
  return (
    <Card
      title={title}
      id="rows"
      flush
      under={<Pagination page={page} pages={pages} total={total} hrefOf={hrefOf} />}
    >
      <DataTable
        caption={t("rows.caption")}
        columns={[
          {
            id: "name",
            head: words.column("name"),
            rowHead: true,
            cell: ({ cells }) => (cells.length === 0 ? t("rows.erased") : cellOf(cells, "name")),
          },
          ...SHOWN.map(column),
        ]}
        rows={rows}
        keyOf={({ childId }) => childId}
        fold
        tight
      />
    </Card>
  );
}
