import { useTranslation } from "react-i18next";
import type { ScreeningItemForm } from "~/data/applicants/screening-item";
import { INTERVIEW_QUESTIONS, REFERENCE_QUESTIONS } from "~/domain/volunteer/finding";

/** What the fields of one check are called, also in the summary of errors. */
export function useFindingLabels({ kind }: ScreeningItemForm): Record<string, string> {
  const { t } = useTranslation("applicants");
  const shared = { outcome: t("screening.outcome"), note: t("screening.note") };
  switch (kind) {
    case "IDENTITY":
      return {
        ...shared,
        checkedOn: t("screening.identity.checkedOn"),
        document: t("screening.identity.document"),
      };
    case "OFFENCE_CHECK":
      return {
        ...shared,
        checkedOn: t("screening.offence.checkedOn"),
        expiresOn: t("screening.offence.expiresOn"),
        authority: t("screening.offence.authority"),
        result: t("screening.offence.result"),
      };
    case "REFERENCE_1":
    case "REFERENCE_2":
      return {
        ...shared,
        checkedOn: t("screening.reference.checkedOn"),
        recommends: t("screening.reference.recommends"),
        ...Object.fromEntries(
          REFERENCE_QUESTIONS.map((question) => [
            `said.${question}`,
            t(`screening.reference.questions.${question}`),
          ]),
        ),
      };
    case "INTERVIEW":
      return {
        ...shared,
        checkedOn: t("screening.interview.checkedOn"),
        authority: t("screening.interview.authority"),
        ...Object.fromEntries(
          INTERVIEW_QUESTIONS.flatMap((question) => [
            [`rated.${question}`, t(`screening.interview.questions.${question}`)],
            [`said.${question}`, t("screening.interview.said")],
          ]),
        ),
      };
    case "TRAINING":
      return {
        ...shared,
        checkedOn: t("screening.training.checkedOn"),
        authority: t("screening.training.authority"),
        minutes: t("screening.training.minutes"),
        acknowledged: t("screening.training.acknowledged"),
      };
    case "AGREEMENT":
      return {
        ...shared,
        checkedOn: t("screening.agreement.checkedOn"),
        months: t("screening.agreement.months"),
        contactDays: t("screening.agreement.contactDays"),
      };
  }
}
