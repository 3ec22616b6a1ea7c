import { useTranslation } from "react-i18next";
import type { VisitLine } from "~/data/visits/due-list";
import { paths } from "~/http/paths";
import { StateChip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** Who is to be visited by when. */
export function VisitTable({ rows, caption }: { rows: readonly VisitLine[]; caption: string }) {
  const { t } = useTranslation("visits");
  const grades = useWords("children");
  const nameOf = useNameOf();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "child",
          head: t("list.child"),
          rowHead: true,
          cell: (row) => (
            <>
              <a href={paths.childVisits(row.id)}>{row.name}</a>{" "}
              <span className="s soft">{grades(`grade.${row.grade}`)}</span>
            </>
          ),
        },
        {
          id: "place",
          head: t("list.place"),
          cell: (row) => nameOf({ nameZh: row.placeZh, nameEn: row.placeEn }),
        },
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
