import { useTranslation } from "react-i18next";
import { CHILD_ANSWERS } from "~/domain/child/heard";
import { commandsFrom } from "~/domain/match/lifecycle";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions, TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import type { StepProps } from "./step-props";

/** Whether the child would like to meet this mentor: asked between the mentor's yes and the beginning. */
export function ChildAnswerCard({ match, reply }: StepProps) {
  const { t } = useTranslation("heard");
  if (!commandsFrom(match.state).includes("HEAR")) return null;
  const [said] = match.answers;
  return (
    <Card id="child-answer" title={t("answer.title")} lead={t("answer.lead")}>
      {said?.answer === "UNSURE" && <Alert tone="care">{t("answer.unsure")}</Alert>}
      {said ? (
        <Disclosure summary={t("answer.again")} open={isReplyTo(reply, "hear")}>
          <AnswerForm match={match} reply={reply} />
        </Disclosure>
      ) : (
        <AnswerForm match={match} reply={reply} />
      )}
    </Card>
  );
}

function AnswerForm({ match, reply }: StepProps) {
  const { t } = useTranslation("heard");
  const today = match.today.toISOString().slice(0, 10);
  const labels = { answer: t("answer.label"), words: t("answer.words"), saidOn: t("wishes.saidOn") };
  return (
    <PostForm intent="hear" reply={reply} version={match.version} labels={labels}>
      {(field) => (
        <>
          <PickField
            {...field.choices("answer")}
            layout="by-3"
            required
            help={t("answer.noEnds")}
            options={CHILD_ANSWERS.map((value) => ({
              value,
              label: t(`answer.${value}`),
              warn: value === "NO",
            }))}
          />
          <TextArea {...field.text("words")} help={t("wishes.wordsHelp")} maxLength={500} />
          <DateField {...field.text("saidOn", today)} max={today} required />
          <FormActions>
            <Button tone={match.due === "ASK_CHILD" ? "primary" : undefined}>{t("answer.submit")}</Button>
          </FormActions>
        </>
      )}
    </PostForm>
  );
}
