import { useTranslation } from "react-i18next";
import type { OwnMatchPage } from "~/data/matches/own";
import { whyOf } from "~/domain/match/why";
import { isReplyTo } from "~/http/form-reply";
import { formatDateTime, formatList } from "~/i18n/format";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useLocale, useSchoolTime } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type OfferProps = Pick<OwnMatchPage, "match" | "own"> & { reply: unknown };

/** Why the school thought of this pair, and the volunteer's yes or no. */
export function OfferCard({ match, own, reply }: OfferProps) {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const locale = useLocale();
  const at = useSchoolTime(formatDateTime);
  const shared = (match.child?.interests ?? []).filter((code) => own.interests.includes(code));
  return (
    <>
      <Card id="why" title={t("page.why")}>
        <ul className="prose">
          {whyOf(match.terms, match.weights).map(({ term, level }) => (
            <li key={term}>{t(`why.${term}.${level}`)}</li>
          ))}
          {shared.length > 0 && (
            <li>
              {t("shared", {
                interests: formatList(
                  shared.map((code) => words(`interest.${code}`)),
                  locale,
                ),
              })}
            </li>
          )}
        </ul>
      </Card>
      <Card
        id="answer"
        title={t("page.answer")}
        lead={match.answerBy && t("answerBy", { date: at(match.answerBy, match.school.timeZone) })}
      >
        <div className="stack">
          <PostForm intent="accept" reply={reply} labels={{}} version={match.version}>
            {() => (
              <>
                <p className="soft">{t("acceptHelp")}</p>
                <Button tone="primary" icon="check" block>
                  {t("accept")}
                </Button>
              </>
            )}
          </PostForm>
          <Disclosure summary={t("declineOpen")} open={isReplyTo(reply, "decline")}>
            <PostForm
              intent="decline"
              reply={reply}
              labels={{ reason: t("declineReason") }}
              version={match.version}
            >
              {(field) => (
                <>
                  <TextArea {...field.text("reason")} help={t("declineHelp")} maxLength={300} required />
                  <Button>{t("decline")}</Button>
                </>
              )}
            </PostForm>
          </Disclosure>
        </div>
      </Card>
    </>
  );
}
