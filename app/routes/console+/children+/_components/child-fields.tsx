import { useTranslation } from "react-i18next";
import type { ChildToEdit, PlaceToLive } from "~/data/children/form";
import type { SchoolInReach } from "~/data/children/list";
import { AID, PRIORITY_REASONS } from "~/domain/child/codes";
import { isoDay } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { CheckField, PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, SelectField, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import type { FieldsOf } from "~/ui/post-form";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** Names of the form's fields in words. */
export function useChildLabels() {
  const { t } = useTranslation("children");
  const slot = (n: number) => t("form.slot", { n });
  return {
    name: t("form.name"),
    gender: t("form.gender"),
    birthDate: t("form.birthDate"),
    schoolId: t("form.schoolId"),
    grade: t("form.grade"),
    className: t("form.className"),
    boarding: t("form.boarding"),
    placeId: t("form.placeId"),
    address: t("form.address"),
    priority: t("form.priority"),
    priorityReason: t("form.priorityReason"),
    guardianshipRating: t("form.guardianshipRating"),
    guardianshipSettledOn: t("form.guardianshipSettledOn"),
    aid: t("form.aid"),
    interests: t("form.interests"),
    dislikes: t("form.dislikes"),
    dialects: t("form.dialects"),
    needs: t("form.needs_"),
    wishes: t("form.wishes"),
    availability: t("form.availability"),
    slot1: slot(1),
    slot2: slot(2),
    slot3: slot(3),
  };
}

export type ChildField = FieldsOf<keyof ReturnType<typeof useChildLabels>>;

type Props = {
  field: ChildField;
  /** Null for a new child. */
  child: ChildToEdit | null;
  places: readonly PlaceToLive[];
  schools: readonly SchoolInReach[];
  /** Midnight UTC of the latest day that can be chosen. */
  today: string;
};

/** Who the child is and where it lives. */
export function IdentityFields({ field, child, places, schools, today }: Props) {
  const { t } = useTranslation("children");
  const words = useWords("common");
  const own = useWords("children");
  const nameOf = useNameOf();
  const en = isLatin(useLocale());
  const [only] = schools;
  return (
    <>
      <Card title={t("form.who")} id="who">
        <TextField {...field.text("name", child?.name)} autoComplete="off" required />
        <PickField
          {...field.choices("gender", child ? [child.gender] : [])}
          required
          options={["GIRL", "BOY"].map((value) => ({ value, label: words(`gender.${value}`) }))}
        />
        <FieldRow>
          <DateField
            {...field.text("birthDate", child && isoDay(child.birthDate, "UTC"))}
            max={today}
            required
          />
          <SelectField
            {...field.text("grade", child?.grade)}
            empty
            required
            options={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) => ({
              value: String(grade),
              label: own(`grade.${grade}`),
            }))}
          />
          <TextField
            {...field.text("className", child?.className)}
            help={t("form.classHelp")}
            maxLength={20}
          />
        </FieldRow>
      </Card>
      <Card title={t("form.where")} id="where">
        {!child && (
          <SelectField
            {...field.text("schoolId", schools.length === 1 ? only?.id : null)}
            empty={schools.length > 1 || undefined}
            required
            options={schools.map((school) => ({
              value: String(school.id),
              label: en ? `${school.placeEn} · ${school.nameEn}` : `${school.placeZh} · ${school.nameZh}`,
            }))}
          />
        )}
        <SelectField
          {...field.text("placeId", child?.placeId)}
          empty
          required
          options={places.map((place) => ({
            value: String(place.id),
            label:
              place.parent && place.kind === "VILLAGE"
                ? `${nameOf(place.parent)} · ${nameOf(place)}`
                : nameOf(place),
          }))}
        />
        <TextField
          {...field.text("address", child?.address)}
          help={t("form.addressHelp")}
          autoComplete="off"
          maxLength={100}
        />
        <CheckField {...field.tick("boarding", child?.boarding ? ["on"] : [])} label={t("form.boarding")} />
      </Card>
    </>
  );
}

/** How pressing it is, and how the child is looked after. */
export function CareFields({ field, child, today }: Pick<Props, "field" | "child" | "today">) {
  const { t } = useTranslation("children");
  const words = useWords("common");
  const own = useWords("children");
  return (
    <Card title={t("form.needs")} id="care">
      <PickField
        {...field.choices("priority", child ? [child.priority] : [])}
        help={t("form.priorityHelp")}
        layout="by-3"
        required
        options={["A", "B", "C"].map((value) => ({ value, label: words(`priority.${value}`) }))}
      />
      <SelectField
        {...field.text("priorityReason")}
        help={child ? t("form.priorityReasonHelp") : undefined}
        empty
        required={!child}
        options={PRIORITY_REASONS.map((value) => ({ value, label: own(`reason.${value}`) }))}
      />
      {!child && (
        <>
          <PickField
            {...field.choices("guardianshipRating")}
            layout="by-3"
            required
            options={["GOOD", "FAIR", "POOR"].map((value) => ({
              value,
              label: words(`guardianship.${value}`),
              warn: value === "POOR",
            }))}
          />
          <DateField
            {...field.text("guardianshipSettledOn")}
            help={t("form.guardianshipSettledHelp")}
            max={today}
          />
        </>
      )}
      <PickField
        {...field.choices("aid", child?.aid)}
        multiple
        options={AID.map((value) => ({ value, label: own(`aid.${value}`) }))}
      />
    </Card>
  );
}
