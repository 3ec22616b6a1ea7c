import type { Choice } from "./choice";
import type { ColumnId } from "./columns";
import type { ReportId } from "./registry";
import { isDeed } from "./year";

/** What a cell counts, as a report of its own; null where there are no rows behind it. */
export function rowsBehind(
  id: ReportId,
  column: ColumnId,
  item: string,
  { year = 0 }: Choice,
): { id: ReportId; choice: Choice } | null {
  if (id !== "year" || !isDeed(item)) return null;
  const by = `${year}-12-31`;
  if (column === "byEnd") return { id: "children", choice: { did: item, by } };
  return column === "inYear" ? { id: "children", choice: { did: item, since: `${year}-01-01`, by } } : null;
}
