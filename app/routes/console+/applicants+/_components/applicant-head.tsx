import { useTranslation } from "react-i18next";
import type { Applicant } from "~/data/applicants/applicant";
import { paths } from "~/http/paths";
import { calendarDaysBetween, formatPlainDate } from "~/i18n/format";
import { Crumbs } from "~/ui/navigation";
import { PersonHead } from "~/ui/person";
import { StateChip } from "~/ui/status";
import { Dotted } from "~/ui/text";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** Who, at which stage, for how long. */
export function ApplicantHead({ person }: { person: Applicant }) {
  const { t } = useTranslation("applicants");
  const words = useWords("common");
  const nameOf = useNameOf();
  const locale = useLocale();
  const { now } = useFrame();
  const { volunteer, school, state, submittedAt } = person;
  const waiting = state === "SUBMITTED" || state === "SCREENING";
  const days = submittedAt ? calendarDaysBetween(submittedAt, now, school.timeZone) : 0;
  const lead = [
    volunteer.role ? words(`mentorRole.${volunteer.role}`) : t("head.noRole"),
    nameOf(school),
    submittedAt && t("since", { date: formatPlainDate(submittedAt, locale, school.timeZone) }),
    waiting && days > 0 && t("waitedDays", { count: days }),
    volunteer.openMatches > 0 && t("head.matches", { count: volunteer.openMatches }),
  ];
  return (
    <>
      <Crumbs trail={[{ href: paths.applicants, label: t("title") }, { label: volunteer.name }]} />
      <PersonHead
        name={volunteer.name}
        adult
        chips={<StateChip of="application" state={state} />}
        lead={<Dotted facts={lead} />}
      />
    </>
  );
}
