import { useTranslation } from "react-i18next";
import type { MatchSupport } from "~/data/support/match";
import { isRunning } from "~/domain/match/lifecycle";
import { formatDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";

type Props = { match: MatchSupport; reply: unknown };

/** What the mentor hears of what the child said: only what somebody chose. */
export function KindWordsCard({ match: { kindWords, state, school }, reply }: Props) {
  const { t } = useTranslation("support");
  const locale = useLocale();
  return (
    <Card id="words" title={t("words.title")} lead={t("words.lead")}>
      <Stack>
        {kindWords.length === 0 && <p className="s soft">{t("words.none")}</p>}
        {kindWords.map(({ id, words, passedAt, passedBy }) => (
          <div key={id} className="kind-word">
            <p>{t("brought.said", { words })}</p>
            <p className="s soft">
              {t("words.passed", { who: passedBy.name, date: formatDay(passedAt, locale, school.timeZone) })}
            </p>
            <PostForm intent="takeBack" reply={reply} labels={{}} id={`back-${id}`} about={{ wordsId: id }}>
              {() => (
                <Button small tone="quiet">
                  {t("words.takeBack")}
                </Button>
              )}
            </PostForm>
          </div>
        ))}
        {isRunning(state) && (
          <PostForm intent="pass" reply={reply} labels={{ words: t("words.label") }}>
            {(field) => (
              <>
                <TextArea {...field.text("words")} help={t("words.help")} maxLength={300} required />
                <Button>{t("words.submit")}</Button>
              </>
            )}
          </PostForm>
        )}
      </Stack>
    </Card>
  );
}
