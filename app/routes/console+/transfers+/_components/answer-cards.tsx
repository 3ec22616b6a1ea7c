import { useTranslation } from "react-i18next";
import type { TransferRow } from "~/data/transfers/one";
import { NUMBER_CHANGES } from "~/domain/child/transfer";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { SelectField, TextArea, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  one: TransferRow;
  /** The day has come on which the child is at the new school. */
  here: boolean;
  reply: unknown;
}

/** What the viewer's school can do: take the file or refuse it, or take the hand-over back; after that nothing. */
export function AnswerCards({ one, here, reply }: Props) {
  const { t } = useTranslation("transfers");
  if (one.state !== "STARTED")
    return (
      <Card title={t("over.title")} id="over">
        <p>{t(one.new && !one.old ? `over.new.${one.state}` : `over.old.${one.state}`)}</p>
      </Card>
    );
  return (
    <>
      {one.new && <AcceptCard one={one} here={here} reply={reply} />}
      {one.new && <EndCard intent="refuse" reply={reply} />}
      {one.old && <EndCard intent="withdraw" reply={reply} />}
    </>
  );
}

function AcceptCard({ one, here, reply }: Props) {
  const { t } = useTranslation("transfers");
  const grades = useWords("children");
  const locale = useLocale();
  if (!here)
    return (
      <Card title={t("accept.title")} id="accept-card">
        <p>{t("accept.wait", { day: formatPlainDate(one.movesOn, locale, "UTC") })}</p>
      </Card>
    );
  const labels = {
    grade: t("accept.grade"),
    className: t("accept.className"),
    numberChange: t("accept.numberChange"),
    flagged: t("accept.flagged"),
  };
  return (
    <Card title={t("accept.title")} id="accept-card" lead={t("accept.lead")}>
      <PostForm intent="accept" reply={reply} labels={labels}>
        {(field) => (
          <>
            <SelectField
              {...field.text("grade", String(one.grade ?? 1))}
              required
              options={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) => ({
                value: String(grade),
                label: grades(`grade.${grade}`),
              }))}
            />
            <TextField {...field.text("className")} help={t("accept.classHelp")} maxLength={20} />
            <PickField
              {...field.choices("numberChange")}
              help={t("accept.numberHelp")}
              layout="column"
              required
              options={NUMBER_CHANGES.map((value) => ({ value, label: t(`number.${value}`) }))}
            />
            <CheckField {...field.tick("flagged")} help={t("accept.flagHelp")} />
            <Button tone="primary">{t("accept.save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function EndCard({ intent, reply }: { intent: "refuse" | "withdraw"; reply: unknown }) {
  const { t } = useTranslation("transfers");
  return (
    <Card title={t(`${intent}.title`)} id={`${intent}-card`} lead={t(`${intent}.lead`)}>
      <PostForm intent={intent} id={`${intent}-form`} reply={reply} labels={{ reason: t("page.reason") }}>
        {(field) => (
          <>
            <TextArea {...field.text("reason")} rows={2} maxLength={300} required />
            <Button>{t(`${intent}.save`)}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}
