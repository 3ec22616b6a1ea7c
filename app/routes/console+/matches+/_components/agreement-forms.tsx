import { useTranslation } from "react-i18next";
import type { AgreementFile } from "~/data/agreements/file";
import { AGREEMENT_ANSWERS } from "~/domain/match/agreement";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions, TextArea, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useWords } from "~/ui/words";
import type { Current } from "./agreement-cards";

type Props = { match: AgreementFile; current: Current; reply: unknown };

const Which = ({ current }: { current: Current }) => (
  <input type="hidden" name="agreementId" value={current.id} />
);
const isoDay = (day: Date) => day.toISOString().slice(0, 10);

export function SchoolForm({ current, reply }: Props) {
  const { t } = useTranslation("agreements");
  return (
    <Card id="school" title={t("console.school")} lead={t("console.schoolLead")}>
      <PostForm intent="school" reply={reply} labels={{}}>
        {() => (
          <>
            <Which current={current} />
            <FormActions>
              <Button tone="primary">{t("console.school")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

export function PaperForm({ match, current, reply }: Props) {
  const { t } = useTranslation("agreements");
  const words = useWords("common");
  const labels = { memberId: t("console.member"), signedOn: t("console.signedOn") };
  const today = isoDay(match.today);
  if (match.guardians.length === 0)
    return (
      <Alert
        tone="care"
        actions={<LinkButton href={paths.child(match.childId)}>{match.child.name}</LinkButton>}
      >
        {t("console.noGuardian")}
      </Alert>
    );
  return (
    <Card id="paper" title={t("console.paper")} lead={t("console.paperLead")}>
      <PostForm intent="paper" id="paper-form" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <Which current={current} />
            <PickField
              {...field.choices("memberId")}
              layout="column"
              help={t("console.memberHelp")}
              required
              options={match.guardians.map(({ id, name, relation }) => ({
                ...{ value: id, label: name, hint: words(`relation.${relation}`) },
              }))}
            />
            <DateField {...field.text("signedOn", today)} max={today} required />
            <FormActions>
              <Button>{t("console.paperSubmit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** The child is asked, not told; whatever it says is written down as it said it. */
export function AssentForm({ match, current, reply }: Props) {
  const { t } = useTranslation("agreements");
  const today = isoDay(match.today);
  const labels = {
    ...{ answer: t("console.answer"), askedBy: t("console.askedBy") },
    ...{ words: t("console.words"), signedOn: t("console.askedOn") },
  };
  return (
    <Card id="child" title={t("console.child")} lead={t("console.childLead")}>
      <PostForm intent="assent" id="assent-form" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <Which current={current} />
            <PickField
              {...field.choices("answer")}
              layout="by-3"
              required
              options={AGREEMENT_ANSWERS.map((value) => ({
                ...{ value, label: t(`signed.asked.${value}`), warn: value === "NO" },
              }))}
            />
            <TextArea {...field.text("words")} help={t("console.wordsHelp")} maxLength={500} required />
            <TextField {...field.text("askedBy")} maxLength={50} required />
            <DateField {...field.text("signedOn", today)} max={today} required />
            <FormActions>
              <Button>{t("console.childSubmit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
