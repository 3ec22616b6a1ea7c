import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ScreeningItemForm } from "~/data/applicants/screening-item";
import { isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions, TextArea } from "~/ui/fields";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { AgreementFields, IdentityFields, OffenceFields, TrainingFields } from "./finding-fields";
import { InterviewFields, ReferenceFields } from "./question-fields";
import { useFindingLabels } from "./use-finding-labels";

interface FindingFormProps {
  page: ScreeningItemForm;
  reply: unknown;
  /** The application is approved: only the result of a new check is written down. */
  renewing: boolean;
}

/** The form of one check; what it asks depends on the kind, how it ends is the same for all. */
export function FindingForm({ page, reply, renewing }: FindingFormProps) {
  const { t } = useTranslation("applicants");
  const labels = useFindingLabels(page);
  const { item } = page;
  const outcomes = renewing ? (["PASSED", "FAILED"] as const) : (["PASSED", "FAILED", "OPEN"] as const);
  return (
    <PostForm intent={page.kind} reply={reply} labels={labels} version={item.version}>
      {(field) => (
        <>
          <DateField
            {...field.text("checkedOn", renewing ? "" : dayText(item.checkedOn))}
            min="1900-01-01"
            max={dayText(page.today)}
            required
          />
          {fieldsOf(page, field, renewing)}
          <PickField
            {...field.choices("outcome", renewing || !item.recorded ? [] : [item.state])}
            options={outcomes.map((outcome) => ({
              value: outcome,
              label: t(`screening.outcomes.${outcome}`),
              icon: ({ PASSED: "check", FAILED: "x", OPEN: "clock" } as const)[outcome],
              warn: outcome === "FAILED",
            }))}
            layout="by-3"
            required
          />
          <TextArea
            {...field.text("note", renewing ? "" : item.note)}
            help={t("screening.noteHelp")}
            rows={4}
            maxLength={1000}
          />
          <FormActions>
            <Button tone="primary">{t("screening.save")}</Button>
          </FormActions>
        </>
      )}
    </PostForm>
  );
}

function fieldsOf(page: ScreeningItemForm, field: FieldsOf<string>, renewing: boolean): ReactNode {
  switch (page.kind) {
    case "IDENTITY":
      return <IdentityFields field={field} answers={page.answers} />;
    case "OFFENCE_CHECK":
      return <OffenceFields field={field} answers={page.answers} item={page.item} renewing={renewing} />;
    case "REFERENCE_1":
    case "REFERENCE_2":
      return <ReferenceFields field={field} answers={page.answers} />;
    case "INTERVIEW":
      return <InterviewFields field={field} answers={page.answers} authority={page.item.authority} />;
    case "TRAINING":
      return <TrainingFields field={field} {...page} />;
    case "AGREEMENT":
      return <AgreementFields field={field} answers={page.answers} policy={page.policy} />;
  }
}

/** 2026-11-23, as a date field keeps it. */
export function dayText(day: Date | null): string {
  return day ? isoDay(day, "UTC") : "";
}
