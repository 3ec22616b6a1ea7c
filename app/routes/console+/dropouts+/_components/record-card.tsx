import { useTranslation } from "react-i18next";
import { HINDERS, PARTIES, STEP_KINDS } from "~/domain/dropout/record";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { formatTime, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, TextArea, TextField, TimeField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import type { CaseProps } from "./case-facts";

/** One form for everything that is done; which step it is stands first. */
export function RecordCard({ one, now, wished, reply }: CaseProps & { reply: unknown }) {
  const { t } = useTranslation("dropout");
  const today = isoDay(now, DISTRICT_ZONE);
  const kinds = STEP_KINDS.filter((kind) => (kind === "LOOK") === (one.outcome !== null));
  const first = kinds.find((kind) => kind === wished.step) ?? (one.outcome ? "LOOK" : null);
  const labels = {
    kind: t("record.kind"),
    doneOn: t("record.doneOn"),
    doneTime: t("record.doneTime"),
    withWhom: t("record.withWhom"),
    reached: t("record.reached"),
    parties: t("record.parties"),
    hinders: t("record.hinders"),
    said: t("record.said"),
    promised: t("record.promised"),
  };
  return (
    <Card title={t("record.title")} id="record-card">
      <PostForm intent="record" id="record-form" reply={reply} labels={labels}>
        {(field) => (
          <>
            <PickField
              {...field.choices("kind", first ? [first] : [])}
              layout="column"
              required
              options={kinds.map((value) => ({
                value,
                label: t(`kind.${value}`),
                hint: t(`kindHint.${value}`),
              }))}
            />
            <FieldRow>
              <DateField {...field.text("doneOn", today)} max={today} required />
              <TimeField
                {...field.text("doneTime", formatTime(now, DISTRICT_ZONE))}
                from="06:00"
                to="22:00"
                step={10}
                required
              />
            </FieldRow>
            <TextField {...field.text("withWhom")} maxLength={200} />
            <PickField
              {...field.choices("reached", ["YES"])}
              required
              options={(["YES", "NO"] as const).map((value) => ({ value, label: t(`record.${value}`) }))}
            />
            {one.outcome === null && (
              <>
                <PickField
                  {...field.choices("parties")}
                  help={t("record.partiesHelp")}
                  multiple
                  options={PARTIES.map((value) => ({ value, label: t(`party.${value}`) }))}
                />
                <PickField
                  {...field.choices("hinders", one.hinders)}
                  multiple
                  options={HINDERS.map((value) => ({ value, label: t(`hinder.${value}`) }))}
                />
              </>
            )}
            <TextArea {...field.text("said")} help={t("record.saidHelp")} rows={4} maxLength={1000} />
            <TextArea {...field.text("promised")} help={t("record.promisedHelp")} rows={2} maxLength={500} />
            <Button tone="primary">{t("record.save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
