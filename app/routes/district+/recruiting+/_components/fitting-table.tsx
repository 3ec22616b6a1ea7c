import { useTranslation } from "react-i18next";
import type { DistrictNeeds } from "~/data/district/recruiting";
import { addUp } from "~/domain/matching/objective";
import { STEPS } from "~/domain/matching/school-needs";
import { formatNumber } from "~/i18n/format";
import { DataTable } from "~/ui/table";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { ROLE_WORDS } from "./role-words";

/** Where every place can be filled already: how much better the pairs would fit. */
export function FittingTable({ fitting, towns }: Pick<DistrictNeeds, "fitting" | "towns">) {
  const { t } = useTranslation(["district", "common"]);
  const nameOf = useNameOf();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("recruiting.fitting")}
      tight
      className="many"
      rows={fitting}
      keyOf={({ townId, role }) => `${townId} ${role}`}
      columns={[
        {
          id: "town",
          head: t("recruiting.town"),
          rowHead: true,
          cell: ({ townId, role }) => {
            const town = towns.find(({ id }) => id === townId);
            return `${town ? nameOf(town) : ""} · ${t(`common:mentorRole.${ROLE_WORDS[role]}`)}`;
          },
        },
        ...STEPS.map((count) => ({
          id: `${count}`,
          head: `+${count}`,
          right: true,
          cell: ({ steps }: DistrictNeeds["fitting"][number]) =>
            steps.length < count
              ? "–"
              : formatNumber(addUp(steps.slice(0, count).map(({ gain }) => gain)).score, locale),
        })),
      ]}
    />
  );
}
