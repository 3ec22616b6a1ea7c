import { useTranslation } from "react-i18next";
import type { ScreeningItemForm } from "~/data/applicants/screening-item";
import { INTERVIEW_QUESTIONS, REFERENCE_QUESTIONS } from "~/domain/volunteer/finding";
import { formatList, formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { type Fact, Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

/** Whom to call, and, where nothing can be changed any more or is renewed, what was recorded. */
export function RecordedFacts({ page }: { page: ScreeningItemForm }) {
  const { t } = useTranslation("applicants");
  const reference = page.kind === "REFERENCE_1" || page.kind === "REFERENCE_2";
  const settled = !["SUBMITTED", "SCREENING"].includes(page.application.state);
  if (page.own) return null;
  return (
    <>
      {reference && !page.referee && <Alert tone="care">{t("screening.reference.none")}</Alert>}
      {page.referee && (
        <Card title={t("screening.reference.referee")} id="referee">
          <Facts
            facts={[
              {
                id: "name",
                label: t("screening.reference.referee"),
                value: page.referee.name,
                more: page.referee.relation,
              },
              {
                id: "phone",
                label: t("screening.reference.phone"),
                value: (
                  <LinkButton href={`tel:${page.referee.phone}`} small icon="phone">
                    {page.referee.phone}
                  </LinkButton>
                ),
              },
            ]}
          />
        </Card>
      )}
      {settled && page.item.recorded && <Recorded page={page} />}
    </>
  );
}

function Recorded({ page }: { page: ScreeningItemForm }) {
  const { t } = useTranslation("applicants");
  const { item } = page;
  const answers = useAnswerFacts(page);
  const locale = useLocale();
  const facts: Fact[] = [
    { id: "outcome", label: t("screening.outcome"), value: t(`screening.outcomes.${item.state}`) },
  ];
  if (item.checkedOn) {
    facts.push({
      id: "checkedOn",
      label: t(`screening.${groupOf(page.kind)}.checkedOn`),
      value: formatPlainDate(item.checkedOn, locale, "UTC"),
    });
  }
  facts.push(...answers);
  if (item.note !== "") facts.push({ id: "note", label: t("screening.note"), value: item.note });
  return (
    <Card title={t("screening.recorded")} id="recorded">
      <Facts facts={facts} />
    </Card>
  );
}

function groupOf(kind: ScreeningItemForm["kind"]) {
  const groups = {
    IDENTITY: "identity",
    OFFENCE_CHECK: "offence",
    REFERENCE_1: "reference",
    REFERENCE_2: "reference",
    INTERVIEW: "interview",
    TRAINING: "training",
    AGREEMENT: "agreement",
  } as const;
  return groups[kind];
}

/** The answers of one check as label and value; what was not answered is left out. */
function useAnswerFacts(page: ScreeningItemForm): Fact[] {
  const { t } = useTranslation("applicants");
  const locale = useLocale();
  const { item } = page;
  switch (page.kind) {
    case "IDENTITY": {
      const { document } = page.answers;
      const value = document ? t(`screening.identity.documents.${document}`) : item.authority;
      return value ? [{ id: "document", label: t("screening.identity.document"), value }] : [];
    }
    case "OFFENCE_CHECK": {
      const facts: Fact[] = [
        { id: "authority", label: t("screening.offence.authority"), value: item.authority },
      ];
      if (item.expiresOn) {
        const value = formatPlainDate(item.expiresOn, locale, "UTC");
        facts.push({ id: "expiresOn", label: t("screening.offence.expiresOn"), value });
      }
      if (page.answers.result) {
        const value = t(`screening.offence.results.${page.answers.result}`);
        facts.push({ id: "result", label: t("screening.offence.result"), value });
      }
      return facts;
    }
    case "REFERENCE_1":
    case "REFERENCE_2": {
      const { said, recommends } = page.answers;
      const facts: Fact[] = REFERENCE_QUESTIONS.flatMap((question) =>
        said[question]
          ? [{ id: question, label: t(`screening.reference.questions.${question}`), value: said[question] }]
          : [],
      );
      if (recommends) {
        const value = t(`screening.reference.recommend.${recommends}`);
        facts.push({ id: "recommends", label: t("screening.reference.recommends"), value });
      }
      return facts;
    }
    case "INTERVIEW": {
      const { said, rated } = page.answers;
      return INTERVIEW_QUESTIONS.flatMap((question) => {
        const rating = rated[question];
        if (!rating && !said[question]) return [];
        return [
          {
            id: question,
            label: t(`screening.interview.questions.${question}`),
            value: rating ? t(`screening.interview.ratings.${rating}`) : said[question],
            more: rating ? said[question] : undefined,
          },
        ];
      });
    }
    case "TRAINING": {
      const policies = page.answers.acknowledged.map((policy) => t(`screening.training.policies.${policy}`));
      return [
        {
          id: "minutes",
          label: t("screening.training.minutes"),
          value: `${item.minutes ?? 0} ${t("screening.training.minutesUnit")}`,
          more: item.authority || undefined,
        },
        {
          id: "acknowledged",
          label: t("screening.training.acknowledged"),
          value: formatList(policies, locale),
        },
      ];
    }
    case "AGREEMENT": {
      const { months, contactDays } = page.answers;
      const facts: Fact[] = [];
      if (months) {
        const value = `${months} ${t("screening.agreement.monthsUnit")}`;
        facts.push({ id: "months", label: t("screening.agreement.months"), value });
      }
      if (contactDays) {
        const value = `${contactDays} ${t("screening.agreement.contactDaysUnit")}`;
        facts.push({ id: "contactDays", label: t("screening.agreement.contactDays"), value });
      }
      return facts;
    }
  }
}
