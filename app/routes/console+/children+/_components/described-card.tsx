import { useTranslation } from "react-i18next";
import { HEALTH, INCOME, SCHOOL_STATUSES } from "~/domain/child/care";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { SelectField, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import type { RecordsProps } from "./hukou-card";

/** What the district's form asks for besides: health, schooling, and what the family lives on. */
export function DescribedCard({ child, reply }: RecordsProps) {
  const { t } = useTranslation("care");
  const labels = {
    ethnicity: t("described.ethnicity"),
    health: t("described.health"),
    healthNote: t("described.healthNote"),
    schoolStatus: t("described.schoolStatus"),
    income: t("described.income"),
  };
  return (
    <Card title={t("described.title")} id="described">
      <PostForm intent="describe" reply={reply} labels={labels} version={child.version}>
        {(field) => (
          <>
            <TextField {...field.text("ethnicity", child.ethnicity)} maxLength={20} short />
            <PickField
              {...field.choices("health", child.health ? [child.health] : [])}
              layout="by-3"
              options={HEALTH.map((value) => ({
                value,
                label: t(`health.${value}`),
                warn: value !== "HEALTHY",
              }))}
            />
            <TextField {...field.text("healthNote", child.healthNote)} maxLength={200} />
            <SelectField
              {...field.text("schoolStatus", child.schoolStatus)}
              empty={t("registration.unknown")}
              options={SCHOOL_STATUSES.map((value) => ({ value, label: t(`schoolStatus.${value}`) }))}
            />
            <PickField
              {...field.choices("income", child.income)}
              multiple
              options={INCOME.map((value) => ({ value, label: t(`income.${value}`) }))}
            />
            <Button>{t("described.save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
