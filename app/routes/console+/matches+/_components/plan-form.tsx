import { useTranslation } from "react-i18next";
import { FREQUENCIES } from "~/domain/schedule/plan";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { Button } from "~/ui/button";
import { PickField, weekdays } from "~/ui/choice-fields";
import { DateField, FieldRow, FormActions, SelectField, TextField, TimeField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";
import { useWords } from "~/ui/words";

interface PlanFormProps {
  /** What the address asks a preview for. */
  typed: Record<string, string>;
  today: Date;
  reply: unknown;
}

const MINUTES = [10, 20, 30, 45, 60, 90, 120];

export function PlanForm({ typed, today, reply }: PlanFormProps) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const first = today.toISOString().slice(0, 10);
  return (
    <Card>
      <PostForm
        intent="plan"
        reply={reply}
        labels={{
          frequency: t("planPage.frequency"),
          weekday: t("planPage.weekday"),
          startTime: t("planPage.startTime"),
          minutes: t("planPage.minutes"),
          mode: t("planPage.mode"),
          place: t("planPage.place"),
          startsOn: t("planPage.startsOn"),
        }}
      >
        {(field) => (
          <>
            <PickField
              {...field.choices("frequency", [typed.frequency ?? "WEEKLY"])}
              required
              options={FREQUENCIES.map((code) => ({ value: code, label: words(`frequency.${code}`) }))}
            />
            <PickField
              {...field.choices("weekday", typed.weekday ? [typed.weekday] : [])}
              required
              options={weekdays.map((day, index) => ({
                value: String(index),
                label: words(`weekday.${day}`),
              }))}
            />
            <FieldRow>
              <TimeField {...field.text("startTime", typed.startTime ?? "16:30")} required />
              <SelectField
                {...field.text("minutes", typed.minutes ?? "30")}
                required
                options={MINUTES.map((count) => ({
                  value: String(count),
                  label: t("facts.minutes", { count }),
                }))}
              />
            </FieldRow>
            <PickField
              {...field.choices("mode", [typed.mode ?? "VIDEO"])}
              required
              layout="by-6"
              options={CONTACT_MODES.map((code) => ({
                value: code,
                label: words(`mode.${code}`),
                icon: modeIcons[code],
              }))}
            />
            <TextField {...field.text("place", typed.place)} help={t("planPage.placeHelp")} maxLength={100} />
            <DateField {...field.text("startsOn", typed.startsOn ?? first)} min={first} required />
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
