import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import type { TableColumn } from "~/ui/table";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Home {
  id: string;
  name: string;
  grade: number;
  placeZh: string;
  placeEn: string;
}

/** Which child, and where it lives: what every list about homes begins with. */
export function useHomeColumns<Row extends Home>(): TableColumn<Row>[] {
  const { t } = useTranslation("visits");
  const grades = useWords("children");
  const nameOf = useNameOf();
  return [
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
  ];
}
