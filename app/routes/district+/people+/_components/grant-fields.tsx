import { useTranslation } from "react-i18next";
import { z } from "zod";
import { STAFF_ROLES } from "~/domain/access/grants";
import { FieldRow, SelectField } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";
import { useNameOf } from "~/ui/use-frame";

export const GrantShape = z.object({ role: z.enum(STAFF_ROLES), scope: z.string().max(20) });

interface Named {
  id: number;
  nameZh: string;
  nameEn: string;
}

export interface Scopes {
  places: (Named & { kind: "DISTRICT" | "TOWN" | "VILLAGE"; parent: Omit<Named, "id"> | null })[];
  schools: (Named & { place: Omit<Named, "id"> })[];
}

interface Props {
  field: FieldsOf<"role" | "scope">;
  scopes: Scopes;
}

export function GrantFields({ field, scopes }: Props) {
  const { t } = useTranslation(["district", "common"]);
  const nameOf = useNameOf();
  const kinds = {
    DISTRICT: t("district:people.pickDistrict"),
    TOWN: t("district:people.pickTown"),
    VILLAGE: t("district:people.pickVillage"),
  };
  const options = [
    ...scopes.schools.map((school) => ({
      value: `school:${school.id}`,
      label: `${t("district:people.pickSchool")} · ${nameOf(school.place)} · ${nameOf(school)}`,
    })),
    ...scopes.places.map((place) => ({
      value: `place:${place.id}`,
      label: [
        kinds[place.kind],
        place.kind === "VILLAGE" && place.parent && nameOf(place.parent),
        nameOf(place),
      ]
        .filter(Boolean)
        .join(" · "),
    })),
  ];
  return (
    <FieldRow>
      <SelectField
        {...field.text("role")}
        options={STAFF_ROLES.map((role) => ({ value: role, label: t(`common:staffRole.${role}`) }))}
        empty
        required
      />
      <SelectField
        {...field.text("scope")}
        options={options}
        help={t("district:people.scopeHelp")}
        empty
        required
      />
    </FieldRow>
  );
}
