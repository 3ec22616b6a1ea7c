import { useTranslation } from "react-i18next";
import type { ChildToEdit } from "~/data/children/form";
import { SLOT_ROLES } from "~/domain/child/slots";
import { DIALECTS, INTERESTS } from "~/domain/shared/leanings";
import { AvailabilityField, PickField } from "~/ui/choice-fields";
import { FieldRow, SelectField, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { useWords } from "~/ui/words";
import type { ChildField } from "./child-fields";

type Props = { field: ChildField; child: ChildToEdit | null };

/** What the child likes, when it is free, and whom it wishes for. */
export function WishFields({ field, child }: Props) {
  const { t } = useTranslation("children");
  const words = useWords("common");
  const interests = INTERESTS.map((value) => ({ value, label: words(`interest.${value}`) }));
  const bits = Array.from({ length: 28 }, (_, bit) => bit)
    .filter((bit) => Math.floor((child?.availability ?? 0) / 2 ** bit) % 2 === 1)
    .map(String);
  return (
    <>
      <Card title={t("form.likes")} id="likes">
        <PickField {...field.choices("interests", child?.interests)} multiple options={interests} />
        <PickField {...field.choices("dislikes", child?.dislikes)} multiple options={interests} />
        <PickField
          {...field.choices("dialects", child?.dialects ?? ["MANDARIN"])}
          multiple
          options={DIALECTS.map((value) => ({ value, label: words(`dialect.${value}`) }))}
        />
        <AvailabilityField {...field.choices("availability", bits)} />
        <TextArea {...field.text("needs", child?.needs)} help={t("form.needsHelp")} maxLength={500} />
        <TextArea {...field.text("wishes", child?.wishes)} help={t("form.wishesHelp")} maxLength={500} />
      </Card>
      <Card title={t("form.wished")} id="wished" lead={t("form.slotsHelp")}>
        <FieldRow>
          {([1, 2, 3] as const).map((position) => {
            const name = `slot${position}` as const;
            const stored = child
              ? child.slots.find((slot) => slot.position === position)?.role
              : position === 1
                ? "ANY"
                : null;
            return (
              <SelectField
                key={name}
                {...field.text(name, stored)}
                empty={t("form.nobody")}
                required
                options={SLOT_ROLES.map((value) => ({
                  value,
                  label: words(`mentorRole.${value}`),
                }))}
              />
            );
          })}
        </FieldRow>
      </Card>
    </>
  );
}
