import { useTranslation } from "react-i18next";
import { PERIODS, RETENTION_KINDS } from "~/domain/privacy/retention";
import { Button } from "~/ui/button";
import { FormActions, NumberField, SelectField, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";

/** How long one kind is kept from now on, and why. */
export function PeriodForm({ reply }: { reply: unknown }) {
  const { t } = useTranslation("privacy");
  const labels = {
    kind: t("retention.kind"),
    months: t("retention.months"),
    reason: t("retention.reason"),
  };
  return (
    <Card title={t("retention.change")} id="change" lead={t("retention.changeLead")}>
      <PostForm intent="set" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <SelectField
              {...field.text("kind")}
              empty
              required
              options={RETENTION_KINDS.map((kind) => ({
                value: kind,
                label: t("retention.range", {
                  kind: t(`retentionKind.${kind}`),
                  least: PERIODS[kind].least,
                  most: PERIODS[kind].most,
                }),
              }))}
            />
            <NumberField {...field.text("months")} unit={t("retention.unit")} inputMode="numeric" required />
            <TextArea {...field.text("reason")} maxLength={200} required />
            <FormActions>
              <Button tone="primary">{t("retention.save")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
