import { useTranslation } from "react-i18next";
import { z } from "zod";
import { line, listedId, optionalLine, phone } from "~/http/fields";
import { formatZone } from "~/i18n/format";
import { CheckField } from "~/ui/choice-fields";
import { FieldRow, SelectField, TextField } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";
import type { SchoolForm } from "~/usecases/district/save-school";

const KINDS = ["PRIMARY", "JUNIOR", "NINE_YEAR", "TEACHING_POINT"] as const;
const ZONES = ["Asia/Shanghai", "Asia/Urumqi"] as const;

export const SchoolShape = z.object({
  placeId: listedId,
  kind: z.enum(KINDS),
  nameZh: line(60),
  nameEn: line(100),
  phone,
  contactName: line(40),
  timeZone: z.enum(ZONES),
  recruiting: z.preprocess((value) => value === "on" || value === true, z.boolean()),
  version: optionalLine(12),
});

type Name = keyof z.infer<typeof SchoolShape>;

export function useSchoolLabels() {
  const { t } = useTranslation("district");
  return {
    placeId: t("schools.town"),
    kind: t("schools.kind"),
    nameZh: t("schools.nameZh"),
    nameEn: t("schools.nameEn"),
    phone: t("schools.phone"),
    contactName: t("schools.contactName"),
    timeZone: t("schools.timeZone"),
    recruiting: t("schools.recruiting"),
    version: "",
  } satisfies Record<Name, string>;
}

interface Props {
  field: FieldsOf<Name>;
  stored?: SchoolForm;
  towns: { id: number; nameZh: string; nameEn: string }[];
}

export function SchoolFields({ field, stored, towns }: Props) {
  const { t } = useTranslation(["district", "common"]);
  const nameOf = useNameOf();
  const locale = useLocale();
  const { now } = useFrame();
  return (
    <>
      <TextField {...field.text("nameZh", stored?.nameZh)} required />
      <TextField {...field.text("nameEn", stored?.nameEn)} required />
      <FieldRow>
        <SelectField
          {...field.text("placeId", stored?.placeId)}
          options={towns.map((town) => ({ value: String(town.id), label: nameOf(town) }))}
          empty
          required
        />
        <SelectField
          {...field.text("kind", stored?.kind)}
          options={KINDS.map((kind) => ({ value: kind, label: t(`common:schoolKind.${kind}`) }))}
          empty
          required
        />
      </FieldRow>
      <FieldRow>
        <TextField {...field.text("phone", stored?.phone)} type="tel" inputMode="tel" required />
        <TextField
          {...field.text("contactName", stored?.contactName)}
          help={t("schools.contactHelp")}
          required
        />
      </FieldRow>
      <SelectField
        {...field.text("timeZone", stored?.timeZone ?? ZONES[0])}
        options={ZONES.map((zone) => ({ value: zone, label: formatZone(now, locale, zone) }))}
        required
      />
      <CheckField
        {...field.tick("recruiting", stored?.recruiting === false ? [] : ["on"])}
        label={t("schools.recruiting")}
      />
    </>
  );
}
