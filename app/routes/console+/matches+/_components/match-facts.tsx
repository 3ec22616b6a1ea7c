import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { type Fact, Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { StateChip } from "~/ui/status";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export function MatchFacts({ match }: { match: MatchFile }) {
  const { t } = useTranslation(["matches", "heard"]);
  const [said] = match.answers;
  const words = useWords("common");
  const { child, volunteer, activeAt, lastContactAt, silence } = match;
  const days = silence ? t("silence", { count: silence }) : t("silenceToday");
  const zone = match.school.timeZone;
  const facts: Fact[] = [
    {
      id: "child",
      label: t("facts.child"),
      value: <a href={paths.child(match.childId)}>{child.name}</a>,
      more: t("facts.wished", { role: words(`mentorRole.${match.slot.role}`) }),
    },
    { id: "volunteer", label: t("facts.volunteer"), value: <Mentor volunteer={volunteer} /> },
    { id: "check", label: t("facts.check"), value: <Check volunteer={volunteer} /> },
    { id: "permission", label: t("facts.permission"), value: <Permission match={match} /> },
    {
      id: "heard",
      label: t("heard:answer.fact"),
      value: (
        <a href={paths.childHeard(match.childId)}>
          {said ? t(`heard:answer.${said.answer}`) : t("heard:answer.notAsked")}
        </a>
      ),
    },
  ];
  if (activeAt) {
    facts.push(
      { id: "since", label: t("facts.since"), value: <When value={activeAt} zone={zone} as="plainDate" /> },
      {
        id: "contact",
        label: t("facts.contact"),
        value: lastContactAt ? days : t("neverYet"),
        more: t("facts.contactLimit", { days: match.cadenceDays }),
      },
    );
  }
  return (
    <Card id="facts" title={t("card.facts")}>
      <Facts facts={facts} />
    </Card>
  );
}

function Mentor({ volunteer }: Pick<MatchFile, "volunteer">) {
  const { name, phone, applicationId } = volunteer;
  return (
    <>
      {applicationId ? <a href={paths.applicant(applicationId)}>{name}</a> : name}
      {phone && (
        <>
          <br />
          <a href={`tel:${phone}`}>{phone}</a>
        </>
      )}
    </>
  );
}

function Check({ volunteer: { offenceCheckHolds, checkEnds } }: Pick<MatchFile, "volunteer">) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  if (!offenceCheckHolds || !checkEnds) {
    return (
      <StateChip of="screening" state="EXPIRED">
        {t("facts.checkExpired")}
      </StateChip>
    );
  }
  return t("facts.checkUntil", { date: formatPlainDate(checkEnds, locale, "UTC") });
}

function Permission({ match }: { match: MatchFile }) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const last = match.permissions.at(-1);
  if (!last) return t("facts.permissionNone");
  if (last.withdrawnAt) return t("facts.permissionWithdrawn");
  const { name, relation } = last.member;
  return (
    <>
      {t("facts.permissionBy", { relation: words(`relation.${relation}`), name })}{" "}
      <When value={last.givenOn} zone="UTC" as="day" />
    </>
  );
}
