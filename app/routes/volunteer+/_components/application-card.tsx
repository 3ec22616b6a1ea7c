import { useTranslation } from "react-i18next";
import type { OwnApplication } from "~/data/volunteer/own-application";
import { dayIn } from "~/domain/shared/calendar-day";
import { checklistOf, daysOfCheckLeft, placeOnWay, RENEWAL_DAYS, WAY } from "~/domain/volunteer/checklist";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Checklist, NextStep, type NextStepProps } from "~/ui/list";
import { Steps } from "~/ui/progress";
import { Alert } from "~/ui/status";
import { useChecklistEntries, usePendingApproval } from "./checklist-entries";

export interface ApplicationCardProps {
  file: OwnApplication;
  policy: {
    cadenceDays: number;
    minimumMonths: number;
    applicationApprovals: number;
    trainingMinutes: number;
  };
  /** Once there are matches, they come first and the application only shows what holds and until when. */
  matched: boolean;
  now: Date;
}

type State = OwnApplication["application"]["state"];

const WAYS_ON: Record<State, { href: string; icon: NonNullable<NextStepProps["icon"]> }> = {
  DRAFT: { href: paths.apply, icon: "pencil" },
  SUBMITTED: { href: paths.apply, icon: "phone" },
  SCREENING: { href: paths.apply, icon: "check" },
  APPROVED: { href: paths.profile, icon: "bridge" },
  SUSPENDED: { href: paths.profile, icon: "clock" },
  LAPSED: { href: paths.profile, icon: "note" },
  REJECTED: { href: paths.refer, icon: "note" },
  WITHDRAWN: { href: paths.apply, icon: "pencil" },
  EXITED: { href: paths.apply, icon: "pencil" },
};

/** Where the application stands: the way, the one next thing, then what is missing, awaited and done. */
export function ApplicationCard({ file, policy, matched, now }: ApplicationCardProps) {
  const { t } = useTranslation("volunteer");
  const { application, school } = file;
  const { state } = application;
  const today = dayIn(now, school.timeZone);
  const lines = checklistOf(application.items, today);
  const place = placeOnWay(state, lines);
  const entries = useChecklistEntries({ file, policy, lines, today });
  const approval = usePendingApproval(policy.applicationApprovals);
  const screened = ["SUBMITTED", "SCREENING", "APPROVED", "SUSPENDED", "LAPSED"].includes(state);
  const waiting =
    state === "SUBMITTED" || state === "SCREENING" ? [...entries.waiting, approval] : entries.waiting;
  // In words, a file with nothing left to check stands apart from one that is being checked.
  const words = state === "SCREENING" && lines.every(({ turn }) => turn === "DONE") ? "AWAITING" : state;
  const left = state === "APPROVED" ? daysOfCheckLeft(application.items, today) : null;
  const settled = state === "APPROVED" && matched;
  const count = (of: readonly unknown[], note: string) =>
    [t("application.count", { count: of.length }), note].filter(Boolean).join(t("application.and"));
  return (
    <>
      {left !== null && left <= RENEWAL_DAYS && (
        <Alert tone="care">{t(left < 0 ? "item.OFFENCE_CHECK.expired" : "item.OFFENCE_CHECK.soon")}</Alert>
      )}
      {place !== null && !settled && (
        <Steps steps={WAY.map((id) => ({ id, label: t(`application.way.${id}`) }))} now={place} />
      )}
      {!settled && (
        <NextStep
          id="next"
          kicker={t(`state.${words}.kicker`)}
          title={t(`state.${words}.title`)}
          icon={WAYS_ON[state].icon}
          action={
            <div className="row">
              <LinkButton tone={state === "DRAFT" ? "primary" : undefined} href={WAYS_ON[state].href}>
                {t(`state.${words}.action`)}
              </LinkButton>
            </div>
          }
        >
          <p>{t(`state.${words}.text`)}</p>
          {waiting.includes(approval) && <p>{t("application.duration")}</p>}
        </NextStep>
      )}
      {screened && entries.todo.length > 0 && (
        <Checklist
          id="todo"
          title={t("application.todo")}
          note={count(entries.todo, t("application.todoNote"))}
          entries={entries.todo}
        />
      )}
      {screened && waiting.length > 0 && (
        <Checklist
          id="waiting"
          title={t("application.school")}
          note={count(waiting, t("application.schoolNote"))}
          entries={waiting}
        />
      )}
      {screened && entries.done.length > 0 && (
        <Checklist
          id="done"
          title={settled ? t("application.title") : t("application.done")}
          note={count(entries.done, "")}
          entries={entries.done}
        />
      )}
    </>
  );
}
