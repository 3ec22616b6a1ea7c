import { useTranslation } from "react-i18next";
import type { ScreeningItemForm } from "~/data/applicants/screening-item";
import {
  type AgreementAnswers,
  IDENTITY_DOCUMENTS,
  type IdentityAnswers,
  OFFENCE_RESULTS,
  type OffenceAnswers,
  type TrainingAnswers,
} from "~/domain/volunteer/finding";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { PickField } from "~/ui/choice-fields";
import { DateField, NumberField, TextField } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { dayText } from "./finding-form";

interface Asked<Answers> {
  field: FieldsOf<string>;
  answers: Answers;
}

type Stored = { item: ScreeningItemForm["item"] };

const chosen = (code: string | undefined) => (code === undefined ? [] : [code]);

export function IdentityFields({ field, answers }: Asked<IdentityAnswers>) {
  const { t } = useTranslation("applicants");
  return (
    <PickField
      {...field.choices("document", chosen(answers.document))}
      options={IDENTITY_DOCUMENTS.map((document) => ({
        value: document,
        label: t(`screening.identity.documents.${document}`),
      }))}
      layout="column"
      required
    />
  );
}

export function OffenceFields({
  field,
  answers,
  item,
  renewing,
}: Asked<OffenceAnswers> & Stored & { renewing: boolean }) {
  const { t } = useTranslation("applicants");
  return (
    <>
      <DateField
        {...field.text("expiresOn", renewing ? "" : dayText(item.expiresOn))}
        help={t("screening.offence.expiresOnHelp")}
        min="1900-01-01"
        max="2100-12-31"
        required
      />
      <TextField
        {...field.text("authority", item.authority)}
        help={t("screening.offence.authorityHelp")}
        maxLength={60}
        autoComplete="off"
        required
      />
      <PickField
        {...field.choices("result", renewing ? [] : chosen(answers.result))}
        options={OFFENCE_RESULTS.map((result) => ({
          value: result,
          label: t(`screening.offence.results.${result}`),
          warn: result === "RECORD_FOUND",
        }))}
        required
      />
    </>
  );
}

export function TrainingFields({
  field,
  answers,
  item,
  policy,
  trained,
}: Asked<TrainingAnswers> & Stored & Pick<ScreeningItemForm, "policy" | "trained">) {
  const { t } = useTranslation("applicants");
  const { siteMinutes, acknowledged } = trained;
  return (
    <>
      <Alert>
        {t("screening.training.onSite", {
          minutes: siteMinutes,
          acknowledged: acknowledged.length,
          of: RISK_POLICIES.length,
        })}
      </Alert>
      <NumberField
        {...field.text("minutes", item.minutes)}
        unit={t("screening.training.minutesUnit")}
        help={t("screening.training.minutesHelp", { needed: policy.trainingMinutes })}
        maxLength={4}
      />
      <TextField {...field.text("authority", item.authority)} maxLength={60} autoComplete="off" />
      <PickField
        {...field.choices("acknowledged", [...answers.acknowledged, ...acknowledged])}
        options={RISK_POLICIES.map((policy) => ({
          value: policy,
          label: t(`screening.training.policies.${policy}`),
        }))}
        layout="column"
        multiple
        required
      />
    </>
  );
}

export function AgreementFields({
  field,
  answers,
  policy,
}: Asked<AgreementAnswers> & Pick<ScreeningItemForm, "policy">) {
  const { t } = useTranslation("applicants");
  return (
    <>
      <NumberField
        {...field.text("months", answers.months ?? policy.minimumMonths)}
        unit={t("screening.agreement.monthsUnit")}
        help={t("screening.agreement.monthsHelp", { count: policy.minimumMonths })}
        maxLength={3}
        required
      />
      <NumberField
        {...field.text("contactDays", answers.contactDays ?? policy.cadenceDays)}
        unit={t("screening.agreement.contactDaysUnit")}
        help={t("screening.agreement.contactDaysHelp", { count: policy.cadenceDays })}
        maxLength={3}
        required
      />
    </>
  );
}
