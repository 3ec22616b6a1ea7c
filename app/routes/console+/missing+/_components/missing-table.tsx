import { useTranslation } from "react-i18next";
import type { MissingLine } from "~/data/care/missing";
import type { MissingList } from "~/domain/child/missing";
import { paths } from "~/http/paths";
import { formatList } from "~/i18n/format";
import { DataTable } from "~/ui/table";
import { When } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** On which of the child's pages that which is missing is filled in. */
function filledAt(of: MissingList, childId: string): string {
  switch (of) {
    case "UNATTENDED":
    case "LIVES_ALONE":
    case "NO_GUARDIAN":
      return `${paths.child(childId)}#family`;
    case "TOWN_ASK":
      return `${paths.childRecords(childId)}#town`;
    case "NO_HUKOU":
    case "HUKOU_UNKNOWN":
    case "AID_UNRECORDED":
      return paths.childRecords(childId);
    default:
      return paths.childCare(childId);
  }
}

/** Children who lack something, each with what else is missing. */
export function MissingTable({ rows, of }: { rows: readonly MissingLine[]; of: MissingList }) {
  const { t } = useTranslation("care");
  const grades = useWords("children");
  const locale = useLocale();
  const nameOf = useNameOf();
  return (
    <DataTable
      caption={t(`missing.of.${of}`)}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "name",
          head: t("missing.name"),
          rowHead: true,
          cell: ({ id, name }) => <a href={filledAt(of, id)}>{name}</a>,
        },
        {
          id: "grade",
          head: t("missing.grade"),
          cell: ({ grade }) => grades(`grade.${grade}`),
        },
        {
          id: "place",
          head: t("missing.place"),
          cell: ({ placeZh, placeEn }) => nameOf({ nameZh: placeZh, nameEn: placeEn }),
        },
        {
          id: "school",
          head: t("missing.school"),
          cell: ({ schoolZh, schoolEn }) => nameOf({ nameZh: schoolZh, nameEn: schoolEn }),
        },
        {
          id: "since",
          head: t("missing.since"),
          cell: ({ since }) => since && <When value={since} zone="UTC" as="plainDate" />,
        },
        {
          id: "others",
          head: t("missing.others"),
          cell: ({ lacks }) => {
            const others = lacks.filter((one) => one !== of);
            return others.length === 0 ? (
              <span className="soft">{t("missing.only")}</span>
            ) : (
              formatList(
                others.map((one) => t(`missing.of.${one}`)),
                locale,
              )
            );
          },
        },
      ]}
    />
  );
}
