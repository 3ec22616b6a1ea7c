import { useTranslation } from "react-i18next";
import type { WishLine } from "~/data/wishes/list";
import { paths } from "~/http/paths";
import { formatShortDate } from "~/i18n/format";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

/** Each wish with its child, who promised, and the day of what happened last. */
export function WishTable({ rows, caption }: { rows: readonly WishLine[]; caption: string }) {
  const { t } = useTranslation("smallWishes");
  const locale = useLocale();
  const day = (on: Date | null) => (on ? formatShortDate(on, locale, "UTC") : "–");
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "words",
          head: t("column.words"),
          rowHead: true,
          cell: ({ id, words }) => <a href={paths.wish(id)}>{words}</a>,
        },
        { id: "child", head: t("column.child"), cell: ({ child }) => child.name },
        { id: "asked", head: t("column.asked"), cell: ({ askedOn }) => day(askedOn) },
        {
          id: "who",
          head: t("column.who"),
          cell: ({ promisedBy, promisedVolunteer }) => promisedVolunteer?.name ?? (promisedBy || "–"),
        },
        {
          id: "day",
          head: t("column.day"),
          cell: ({ settledOn, promisedOn }) => day(settledOn ?? promisedOn),
        },
      ]}
    />
  );
}
