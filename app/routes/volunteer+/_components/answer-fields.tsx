import { useTranslation } from "react-i18next";
import { CONTACT_MODES, DIALECTS, INTERESTS } from "~/domain/shared/leanings";
import { squaresOf } from "~/domain/shared/week";
import { AvailabilityField, PickField } from "~/ui/choice-fields";
import { SelectField } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";

/** Metres that can be chosen; the last one means any distance. */
const DISTANCES = [3000, 5000, 10_000, 20_000, 50_000, 200_000] as const;
const ANY_DISTANCE = 200_000;

export interface TimeStored {
  availability: number;
  capacity: number;
  contactModes: readonly string[];
  travelMetres: number;
}

type TimeName = "availability" | "capacity" | "contactModes" | "travelMetres";

export function TimeFields({ field, stored }: { field: FieldsOf<TimeName>; stored: TimeStored }) {
  const { t } = useTranslation(["apply", "common"]);
  const distances = [...new Set([...DISTANCES, stored.travelMetres])].sort((a, b) => a - b);
  return (
    <>
      <AvailabilityField
        {...field.choices("availability", squaresOf(stored.availability).map(String))}
        help={t("field.availabilityHelp")}
        required
      />
      <PickField
        {...field.choices("capacity", [String(stored.capacity)])}
        help={t("field.capacityHelp")}
        layout="by-3"
        required
        options={[1, 2, 3].map((count) => ({
          value: String(count),
          label: t("field.capacityUnit", { count }),
        }))}
      />
      <PickField
        {...field.choices("contactModes", stored.contactModes)}
        help={t("field.contactModesHelp")}
        multiple
        required
        options={CONTACT_MODES.map((mode) => ({
          value: mode,
          label: t(`common:mode.${mode}`),
          icon: modeIcons[mode],
        }))}
      />
      <SelectField
        {...field.text("travelMetres", stored.travelMetres)}
        required
        options={distances.map((metres) => ({ value: String(metres), label: distanceWords(t, metres) }))}
      />
    </>
  );
}

type Say = (key: "field.travelAny" | "field.travelUnit", values?: { km: number }) => string;

export function distanceWords(t: Say, metres: number): string {
  return metres >= ANY_DISTANCE ? t("field.travelAny") : t("field.travelUnit", { km: metres / 1000 });
}

export interface LeaningStored {
  interests: readonly string[];
  dislikes: readonly string[];
  dialects: readonly string[];
}

export function LeaningFields({
  field,
  stored,
}: {
  field: FieldsOf<keyof LeaningStored>;
  stored: LeaningStored;
}) {
  const { t } = useTranslation(["apply", "common"]);
  const interests = INTERESTS.map((value) => ({ value, label: t(`common:interest.${value}`) }));
  return (
    <>
      <PickField
        {...field.choices("interests", stored.interests)}
        help={t("field.interestsHelp")}
        multiple
        required
        options={interests}
      />
      <PickField
        {...field.choices("dislikes", stored.dislikes)}
        help={t("field.dislikesHelp")}
        multiple
        options={interests}
      />
      <PickField
        {...field.choices("dialects", stored.dialects)}
        multiple
        required
        options={DIALECTS.map((value) => ({ value, label: t(`common:dialect.${value}`) }))}
      />
    </>
  );
}
