import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { formatDateTime, formatShortDateTime } from "~/i18n/format";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { NextStep, type NextStepProps } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { IntroduceForm, MeetingForm } from "./meeting-forms";
import { PermitForm } from "./permit-form";
import type { StepProps } from "./step-props";
import { WhyThisPair } from "./why-this-pair";

const ICONS: Record<MatchFile["due"], NextStepProps["icon"]> = {
  APPROVE: "bridge",
  OTHER_APPROVAL: "clock",
  ANSWER: "clock",
  OFFER_EXPIRED: "clock",
  PERMIT: "pencil",
  ASK_CHILD: "note",
  PLAN_MEETING: "calendar",
  MEETING_AHEAD: "calendar",
  RECORD_MEETING: "pencil",
  ACTIVATE: "check",
  CONTACT_OVERDUE: "phone",
  PLAN_CONTACT: "calendar",
  DECIDE_REVIEW: "note",
  FAREWELL_AHEAD: "clock",
  FINISH: "check",
  NOTHING: "check",
};

/** Steps that need no form. */
const ONE_BUTTON: readonly MatchFile["due"][] = [
  "APPROVE",
  "OFFER_EXPIRED",
  "ACTIVATE",
  "DECIDE_REVIEW",
  "FINISH",
  "PLAN_CONTACT",
  "CONTACT_OVERDUE",
];

/** The one thing that moves this match on, with the form for it. */
export function NextStepCard({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const { due } = match;
  return (
    <>
      <NextStep
        id="next-step"
        kicker={t("kicker")}
        title={due === "NOTHING" ? t("step.nothingPlanned") : t(`due.${due}`)}
        icon={ICONS[due]}
        action={ONE_BUTTON.includes(due) && <StepAction match={match} reply={reply} />}
      >
        <p>
          <StepWords match={match} />
        </p>
      </NextStep>
      <StepForm match={match} reply={reply} />
    </>
  );
}

function StepWords({ match }: { match: MatchFile }) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  const { due, state, next, answerBy, introducedBy: staff } = match;
  const zone = match.school.timeZone;
  const at = (value: Date | null | undefined) => (value ? formatShortDateTime(value, locale, zone) : "");
  switch (due) {
    case "APPROVE":
      return `${t("step.APPROVE", { days: match.offerDays })} ${t("step.approvals", { needed: match.approvalsNeeded, given: match.approvals.length })}`;
    case "ANSWER":
    case "OFFER_EXPIRED":
      return t(`step.${due}`, { date: answerBy ? formatDateTime(answerBy, locale, zone) : "" });
    case "MEETING_AHEAD":
      return t(staff ? "step.MEETING_AHEAD" : "step.meetingWithout", {
        date: at(next[0]?.startsAt),
        place: next[0]?.place ?? "",
        staff,
      });
    case "CONTACT_OVERDUE":
      return t("step.CONTACT_OVERDUE", { days: match.silence ?? 0, limit: match.cadenceDays });
    case "FAREWELL_AHEAD":
      return t("step.FAREWELL_AHEAD", { date: at(next[0]?.startsAt) });
    case "NOTHING":
      if (state === "CLOSED" || state === "EXPIRED") return t(`step.${state}`);
      if (match.answers[0]?.answer === "NO") return t("step.childSaidNo");
      if (state === "DECLINED") return t("step.DECLINED", { reason: match.declineReason });
      return next[0] ? t("step.NOTHING", { date: at(next[0].startsAt) }) : "";
    default:
      return t(`step.${due}`);
  }
}

function StepAction({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const { due, volunteer } = match;
  const planned = match.plans.some(({ endedOn }) => endedOn === null);
  const plan = (
    <LinkButton tone="primary" icon="calendar" href={paths.planContact(match.id)}>
      {t("act.plan")}
    </LinkButton>
  );
  switch (due) {
    case "APPROVE":
      return <OneButton intent="approve" match={match} reply={reply} words={t("act.approve")} />;
    case "OFFER_EXPIRED":
      return <OneButton intent="expire" match={match} reply={reply} words={t("act.expire")} />;
    case "ACTIVATE":
      return <OneButton intent="activate" match={match} reply={reply} words={t("act.activate")} />;
    case "DECIDE_REVIEW":
      return <OneButton intent="continue" match={match} reply={reply} words={t("act.continue")} />;
    case "FINISH":
      return <OneButton intent="finish" match={match} reply={reply} words={t("act.finish")} />;
    case "PLAN_CONTACT":
      return plan;
    case "CONTACT_OVERDUE":
      return (
        <ButtonRow>
          {volunteer.phone && (
            <LinkButton tone={planned ? "primary" : undefined} href={`tel:${volunteer.phone}`} icon="phone">
              {t("act.call", { name: volunteer.name })}
            </LinkButton>
          )}
          {!planned && plan}
        </ButtonRow>
      );
    default:
      return null;
  }
}

function OneButton({ intent, match, reply, words }: StepProps & { intent: string; words: string }) {
  return (
    <PostForm intent={intent} reply={reply} labels={{}} version={match.version}>
      {() => <Button tone="primary">{words}</Button>}
    </PostForm>
  );
}

/** Steps that ask for more. */
function StepForm({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  switch (match.due) {
    case "APPROVE":
    case "OTHER_APPROVAL":
      return <WhyThisPair match={match} reply={reply} />;
    case "PERMIT":
      return <PermitForm match={match} reply={reply} />;
    case "PLAN_MEETING":
      return <MeetingForm match={match} reply={reply} />;
    case "MEETING_AHEAD":
      return (
        <>
          <Disclosure summary={t("act.changeMeeting")} open={isReplyTo(reply, "planMeeting")}>
            <MeetingForm match={match} reply={reply} />
          </Disclosure>
          <Disclosure summary={t("act.introduce")} open={isReplyTo(reply, "introduce")}>
            <IntroduceForm match={match} reply={reply} />
          </Disclosure>
        </>
      );
    case "RECORD_MEETING":
      return (
        <>
          <IntroduceForm match={match} reply={reply} />
          <Disclosure summary={t("act.changeMeeting")} open={isReplyTo(reply, "planMeeting")}>
            <MeetingForm match={match} reply={reply} />
          </Disclosure>
        </>
      );
    default:
      return null;
  }
}
