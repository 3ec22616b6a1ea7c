import { useTranslation } from "react-i18next";
import { isReplyTo } from "~/http/form-reply";
import { formatList } from "~/i18n/format";
import { ScoreTerms, TermLegend, termValues } from "~/ui/bars";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { SaidWishes } from "../../_components/said-wishes";
import type { StepProps } from "./step-props";

/** Why the pair was proposed, and the way not to put it forward. */
export function WhyThisPair({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const locale = useLocale();
  const shared = match.child.interests.filter((code) => match.volunteer.interests.includes(code));
  return (
    <Card id="why" title={t("card.why")} lead={t("score", { score: match.score })}>
      <div className="stack">
        {match.terms.length > 0 && (
          <>
            <ScoreTerms values={termValues(match.terms)} />
            <TermLegend />
          </>
        )}
        {shared.length > 0 && (
          <p>
            {t("shared", {
              interests: formatList(
                shared.map((code) => words(`interest.${code}`)),
                locale,
              ),
            })}
          </p>
        )}
        <SaidWishes said={match.child.saidWishes[0]} />
        <Disclosure summary={t("act.drop")} open={isReplyTo(reply, "drop")}>
          <PostForm
            intent="drop"
            reply={reply}
            labels={{ reason: t("field.reason") }}
            version={match.version}
          >
            {(field) => (
              <>
                <TextArea {...field.text("reason")} help={t("help.dropReason")} required />
                <Button tone="danger">{t("act.dropSubmit")}</Button>
              </>
            )}
          </PostForm>
        </Disclosure>
      </div>
    </Card>
  );
}
