import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { DateField, FieldRow, FormActions, SelectField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useNameOf } from "~/ui/use-frame";
import { CadenceFields, OccasionFields, usePlanLabels } from "./cadence-fields";

interface PlanFormProps {
  /** What the address asks a preview for, else what the school's policy suggests. */
  typed: Record<string, string>;
  today: Date;
  /** Rooms of the school in which a seat can be taken. */
  rooms: readonly { id: string; nameZh: string; nameEn: string }[];
  reply: unknown;
}

export function PlanForm({ typed, today, rooms, reply }: PlanFormProps) {
  const nameOf = useNameOf();
  const { t } = useTranslation("matches");
  const labels = usePlanLabels();
  const first = today.toISOString().slice(0, 10);
  return (
    <Card>
      <PostForm
        intent="plan"
        reply={reply}
        labels={{ ...labels, startsOn: t("planPage.startsOn"), roomId: t("planPage.room") }}
      >
        {(field) => (
          <>
            <CadenceFields field={field} typed={typed} />
            <OccasionFields field={field} typed={typed} />
            <SelectField
              {...field.text("roomId", typed.roomId)}
              empty={t("planPage.noRoom")}
              help={t("planPage.roomHelp")}
              options={rooms.map((room) => ({ value: room.id, label: nameOf(room) }))}
            />
            <FieldRow>
              <DateField {...field.text("startsOn", typed.startsOn ?? first)} min={first} required />
              <DateField {...field.text("endsOn", typed.endsOn)} min={first} />
            </FieldRow>
            <CheckField
              name="leaveOut"
              label={labels.leaveOut}
              defaultChecked={field
                .choices("leaveOut", typed.leaveOut ? [typed.leaveOut] : [])
                .defaultValue.includes("on")}
              help={t("planPage.leaveOutHelp")}
            />
            <FormActions>
              <Button tone="primary">{t("planPage.create")}</Button>
              <Button formMethod="get" icon="calendar">
                {t("planPage.preview")}
              </Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
