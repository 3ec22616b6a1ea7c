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

/** The plan in force, to stop it; or the way to a new one. */
export function PlanCard({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  if (match.state !== "ACTIVE" && match.state !== "IN_REVIEW") return null;
  const plan = match.plans.find(({ endedOn }) => endedOn === null);
  return (
    <Card id="plan" title={t("card.plan")}>
      {plan ? (
        <div className="stack">
          <PlanWords plan={plan} />
          <PostForm intent="endPlan" reply={reply} labels={{}}>
            {() => (
              <>
                <input type="hidden" name="planId" value={plan.id} />
                <Button icon="ban">{t("act.endPlan")}</Button>
              </>
            )}
          </PostForm>
        </div>
      ) : (
        <div className="stack">
          <p>{t("plan.none")}</p>
          {match.due !== "PLAN_CONTACT" && (
            <LinkButton href={paths.planContact(match.id)} icon="calendar">
              {t("act.plan")}
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
}

function PlanWords({ plan }: { plan: MatchFile["plans"][number] }) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  const say = usePlanWords();
  return (
    <p>
      {say(plan)}
      <br />
      <span className="s soft">
        {t("plan.from", { date: formatPlainDate(plan.startsOn, locale, "UTC") })}
      </span>
    </p>
  );
}
