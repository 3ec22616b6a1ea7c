import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./class-names";
import { Icon } from "./icons";
import { Said } from "./text";

export type TableColumn<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The label before the value on phones; the head itself when it is plain text. */
  short?: string;
  /** Numbers stand right. */
  right?: boolean;
  /** Names the row. */
  rowHead?: boolean;
  /** Buttons: the head is said, not shown. */
  action?: boolean;
  /** A sortable head: where it leads and how the table is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending" };
};

export type DataTableProps<Row> = {
  caption: string;
  /** The caption is said only; a heading stands above. */
  captionHidden?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Rows become small sheets on phones. */
  fold?: boolean;
  tight?: boolean;
  className?: string;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = true, columns, rows, keyOf, fold, tight, className } = props;
  return (
    <table className={classes("table", fold && "fold", tight && "tight", className)}>
      <caption className={captionHidden ? "sr" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({ column }: { column: TableColumn<Row> }) {
  const { t } = useTranslation("common");
  const { head, right, action, sort } = column;
  const words = action ? <Said>{head || t("table.actions")}</Said> : head;
  return (
    <th scope="col" className={right ? "r" : undefined} aria-sort={sort ? (sort.now ?? "none") : undefined}>
      {sort ? (
        <a href={sort.href}>
          {words}
          {sort.now && <Icon name={sort.now === "ascending" ? "up" : "down"} />}
        </a>
      ) : (
        words
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const { cell, rowHead, right, action } = column;
  if (rowHead) return <th scope="row">{cell(row)}</th>;
  const label = column.short ?? (typeof column.head === "string" ? column.head : undefined);
  return (
    <td className={classes(right && "r", action && "act")} data-l={action ? undefined : label}>
      {cell(row)}
    </td>
  );
}

export type DataBehindProps = { children: ReactNode };

/** The table under a chart, folded away. */
export function DataBehind({ children }: DataBehindProps) {
  const { t } = useTranslation("common");
  return <Disclosure summary={t("table.data")}>{children}</Disclosure>;
}

export type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary>
        <Icon name="right" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
