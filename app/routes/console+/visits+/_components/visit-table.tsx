import { useTranslation } from "react-i18next";
import type { VisitLine } from "~/data/visits/due-list";
import { StateChip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useHomeColumns } from "./home-columns";

/** Who is to be visited by when. */
export function VisitTable({ rows, caption }: { rows: readonly VisitLine[]; caption: string }) {
  const { t } = useTranslation("visits");
  const home = useHomeColumns<VisitLine>();
  const nameOf = useNameOf();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        ...home,
        {
          id: "school",
          head: t("list.school"),
          cell: (row) => nameOf({ nameZh: row.schoolZh, nameEn: row.schoolEn }),
        },
        {
          id: "last",
          head: t("list.last"),
          cell: ({ lastOn }) =>
            lastOn ? (
              <When value={lastOn} zone="UTC" as="plainDate" />
            ) : (
              <span className="soft">{t("list.never")}</span>
            ),
        },
        {
          id: "due",
          head: t("list.due"),
          cell: ({ dueOn }) => <When value={dueOn} zone="UTC" as="plainDate" />,
        },
        {
          id: "standing",
          head: t("list.standing"),
          cell: ({ standing }) => <StateChip of="visit" state={standing} />,
        },
      ]}
    />
  );
}
