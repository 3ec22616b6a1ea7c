import { useTranslation } from "react-i18next";
import type { DistrictNeeds } from "~/data/district/recruiting";
import type { Role } from "~/domain/matching/instance";
import { MOST, ROLES } from "~/domain/matching/school-needs";
import { Card } from "~/ui/layout";
import { DataTable } from "~/ui/table";
import { useNameOf } from "~/ui/use-frame";
import { NeedSquare, NeedSquares } from "./need-squares";
import { ROLE_WORDS } from "./role-words";
import { useNeedWords } from "./use-need-words";

const KINDS = ["A", "B", "C", "PLACE"] as const;

/** The whole district: a line for each town, a square for each volunteer who would fill a place. */
export function NeedPicture({ filling, towns }: Pick<DistrictNeeds, "filling" | "towns">) {
  const { t } = useTranslation(["district", "common"]);
  const nameOf = useNameOf();
  const words = useNeedWords();
  // In the order of the ranking: a town stands where its better role does.
  const ids = [...new Set(filling.map(({ townId }) => townId))];
  const rows = ids.flatMap((id) => towns.find((town) => town.id === id) ?? []);
  const gainsOf = (townId: number, role: Role) =>
    filling.find((need) => need.townId === townId && need.role === role)?.steps.map(({ gain }) => gain) ?? [];
  return (
    <Card
      id="picture"
      title={t("recruiting.picture")}
      lead={t("recruiting.pictureLead", { most: MOST })}
      end={<SquareLegend />}
      className="need-picture"
      flush
    >
      <DataTable
        caption={t("recruiting.picture")}
        fold
        tight
        rows={rows}
        keyOf={(town) => String(town.id)}
        columns={[
          { id: "town", head: t("recruiting.town"), rowHead: true, cell: nameOf },
          ...ROLES.map((role) => ({
            id: role,
            head: t(`common:mentorRole.${ROLE_WORDS[role]}`),
            cell: (town: { id: number }) => {
              const gains = gainsOf(town.id, role);
              return gains.length === 0 ? "–" : <NeedSquares gains={gains} label={words(role, gains)} />;
            },
          })),
        ]}
      />
    </Card>
  );
}

function SquareLegend() {
  const { t } = useTranslation("district");
  return (
    <ul className="legend">
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg className="need-squares swatch" width="21" height="21" viewBox="0 0 21 21" aria-hidden="true">
            <NeedSquare brings={kind} />
          </svg>
          {t(`recruiting.square.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
