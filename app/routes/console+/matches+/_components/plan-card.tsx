import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";
import { usePlanWords } from "./plan-words";
import type { StepProps } from "./step-props";

/** The plans in force, each to stop it, and the way to a new one. */
export function PlanCard({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  if (match.state !== "ACTIVE" && match.state !== "IN_REVIEW") return null;
  const plans = match.plans.filter(({ endedOn }) => endedOn === null || endedOn > match.today);
  return (
    <Card id="plan" title={t("card.plan")}>
      <div className="stack">
        {plans.map((plan) => (
          <div key={plan.id} className="stack">
            <PlanWords plan={plan} />
            <PostForm
              intent="endPlan"
              id={`end-${plan.id}`}
              about={{ planId: plan.id }}
              reply={reply}
              labels={{}}
            >
              {() => (
                <Button small icon="ban">
                  {t("act.endPlan")}
                </Button>
              )}
            </PostForm>
          </div>
        ))}
        {plans.length === 0 && <p>{t("plan.none")}</p>}
        {match.due !== "PLAN_CONTACT" && (
          <LinkButton href={paths.planContact(match.id)} icon="calendar">
            {t(plans.length > 0 ? "act.planMore" : "act.plan")}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

function PlanWords({ plan }: { plan: MatchFile["plans"][number] }) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  const say = usePlanWords();
  const last = plan.endedOn ?? plan.endsOn;
  const dates = {
    date: formatPlainDate(plan.startsOn, locale, "UTC"),
    until: last ? formatPlainDate(last, locale, "UTC") : "",
  };
  return (
    <p>
      {say(plan)}
      <br />
      <span className="s soft">{t(last ? "plan.fromUntil" : "plan.from", dates)}</span>
    </p>
  );
}
