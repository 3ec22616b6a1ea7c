import { useTranslation } from "react-i18next";
import type { Applicant } from "~/data/applicants/applicant";
import { type ApplicantDue, applicantDue } from "~/domain/volunteer/applicant-due";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { NextStep } from "~/ui/list";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { slugOf } from "./screening-slugs";

const icons = {
  DRAFT: "clock",
  START: "note",
  CONTINUE: "note",
  FAILED: "note",
  APPROVE: "check",
  OTHER: "clock",
  OWN: "clock",
  RENEW: "calendar",
  EXPIRED: "calendar",
  LIFT: "check",
  SUSPENDED: "clock",
  NOTHING: "check",
  ENDED: "book",
} as const satisfies Record<ApplicantDue["code"], string>;

/** The one thing that moves this application on. */
export function ApplicantNext({ person }: { person: Applicant }) {
  const { t } = useTranslation("applicants");
  const words = useWords("applicants");
  const common = useWords("common");
  const locale = useLocale();
  const due = applicantDue(person);
  const values = {
    kind: "kind" in due ? common(`screening.${due.kind}`) : "",
    date: due.code === "RENEW" ? formatPlainDate(due.endsOn, locale, "UTC") : "",
    passed: person.items.filter(({ standing }) => standing === "PASSED").length,
    given: person.approvals.length,
    needed: person.policy.applicationApprovals,
    step: person.step,
  };
  return (
    <NextStep
      id="next"
      kicker={t("due.kicker")}
      icon={icons[due.code]}
      title={words(`due.${due.code}.title`, values)}
      action={useWayOn(due, person)}
    >
      <p>{words(`due.${due.code}.text`, values)}</p>
    </NextStep>
  );
}

/** The button that leads there; null where nobody has to do anything. */
function useWayOn(due: ApplicantDue, person: Applicant) {
  const { t } = useTranslation("applicants");
  switch (due.code) {
    case "START":
    case "CONTINUE":
    case "FAILED":
      return (
        <LinkButton href={paths.screening(person.id, slugOf(due.kind))} tone="primary">
          {t("checks.record")}
        </LinkButton>
      );
    case "APPROVE":
      return (
        <LinkButton href="#approvals" iconAfter="down">
          {t("signed.title")}
        </LinkButton>
      );
    case "RENEW":
    case "EXPIRED":
      return (
        <LinkButton href={paths.screening(person.id, slugOf("OFFENCE_CHECK"))} tone="primary">
          {t("checks.renew")}
        </LinkButton>
      );
    case "LIFT":
      return (
        <LinkButton href="#decisions" iconAfter="down">
          {t("act.lift")}
        </LinkButton>
      );
    default:
      return null;
  }
}
