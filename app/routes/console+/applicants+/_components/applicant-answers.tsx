import { useTranslation } from "react-i18next";
import type { Applicant } from "~/data/applicants/applicant";
import { paths } from "~/http/paths";
import { formatDistance, formatList } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { availabilityBit, dayParts, weekdays } from "~/ui/choice-fields";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** What the applicant wrote in the form. */
export function ApplicantAnswers({ person }: { person: Applicant }) {
  const { t } = useTranslation(["applicants", "availability", "common", "idNumbers", "privacy", "training"]);
  const common = useWords("common");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { volunteer, referees } = person;
  const list = (codes: readonly string[], group: string) =>
    formatList(
      codes.map((code) => common(`${group}.${code}`)),
      locale,
    );
  const answers: [string, string | number | null][] = [
    ["role", volunteer.role && common(`mentorRole.${volunteer.role}`)],
    ["motivation", person.motivation],
    ["experience", person.experience],
    ["about", volunteer.about],
    ["phone", volunteer.phone],
    ["email", volunteer.person.email],
    ["birthYear", volunteer.birthYear],
    ["occupation", volunteer.occupation],
    ["place", volunteer.place && nameOf(volunteer.place)],
    ["times", useTimes(volunteer.availability)],
    ["modes", list(volunteer.contactModes, "mode")],
    ["capacity", t("applicants:answers.people", { count: volunteer.capacity })],
    ["travel", formatDistance(volunteer.travelMetres, locale)],
    ["interests", list(volunteer.interests, "interest")],
    ["dislikes", list(volunteer.dislikes, "interest")],
    ["dialects", list(volunteer.dialects, "dialect")],
  ];
  const words = useWords("applicants");
  return (
    <Card
      id="answers"
      title={t("applicants:answers.title")}
      under={
        <>
          <LinkButton href={paths.volunteerTraining(volunteer.id)} tone="quiet" small>
            {t("training:staff.person.open")}
          </LinkButton>
          <LinkButton href={paths.volunteerHours(volunteer.id)} tone="quiet" small>
            {t("availability:open")}
          </LinkButton>
          <LinkButton href={paths.applicantIdNumber(person.id)} tone="quiet" small>
            {t("idNumbers:title")}
          </LinkButton>
          <LinkButton href={paths.applicantData(person.id)} tone="quiet" small>
            {t("privacy:title")}
          </LinkButton>
        </>
      }
    >
      <Facts
        facts={[
          ...answers.map(([id, value]) => ({
            id,
            label: words(`answers.${id}`),
            value: value || <span className="faint">{t("common:field.notGiven")}</span>,
          })),
          ...referees.map((referee) => ({
            id: `referee-${referee.position}`,
            label: t("applicants:answers.referee", { position: referee.position }),
            value: `${referee.name} · ${referee.relation}`,
            more: referee.phone,
          })),
        ]}
      />
    </Card>
  );
}

/** 周三 晚上、周六 上午 */
function useTimes(availability: number): string {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const times = weekdays.flatMap((day, row) => {
    const parts = dayParts.filter((_, part) => (availability & (1 << availabilityBit(row, part))) !== 0);
    return parts.length > 0
      ? [`${t(`weekday.${day}`)} ${parts.map((part) => t(`dayPart.${part}`)).join(" ")}`]
      : [];
  });
  return formatList(times, locale);
}
