import { useTranslation } from "react-i18next";
import { OUTCOMES } from "~/domain/dropout/clock";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { formatShortDateTime, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import type { CaseProps } from "./case-facts";

type Props = CaseProps & { reply: unknown };

/** How the case ended, or the form that says so once. */
export function CloseCard({ one, now, reply }: Props) {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  const today = isoDay(now, DISTRICT_ZONE);
  if (one.outcome && one.outcomeOn)
    return (
      <Card title={t("close.was")} id="close-card">
        <p>
          <b>{t(`outcome.${one.outcome}`)}</b> · <When value={one.outcomeOn} zone="UTC" as="plainDate" />
        </p>
        {one.outcomeWhere && <p>{one.outcomeWhere}</p>}
        {one.outcomeNote && <p>{one.outcomeNote}</p>}
        {one.closedBy && one.closedAt && (
          <p className="s soft">
            {t("close.by", {
              name: one.closedBy.name,
              time: formatShortDateTime(one.closedAt, locale, DISTRICT_ZONE),
            })}
          </p>
        )}
      </Card>
    );
  const labels = {
    outcome: t("close.outcome"),
    outcomeOn: t("close.outcomeOn"),
    outcomeWhere: t("close.outcomeWhere"),
    outcomeNote: t("close.outcomeNote"),
  };
  return (
    <Card title={t("close.title")} id="close-card" lead={t("close.lead")}>
      <PostForm intent="close" id="close-form" reply={reply} labels={labels}>
        {(field) => (
          <>
            <PickField
              {...field.choices("outcome")}
              layout="column"
              required
              options={OUTCOMES.map((value) => ({
                value,
                label: t(`outcome.${value}`),
                warn: value === "UNREACHABLE",
              }))}
            />
            <DateField {...field.text("outcomeOn", today)} max={today} required />
            <TextField {...field.text("outcomeWhere")} help={t("close.whereHelp")} maxLength={200} />
            <TextArea {...field.text("outcomeNote")} help={t("close.noteHelp")} rows={3} maxLength={1000} />
            <Button>{t("close.save")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** An entry that was wrong stays and no longer counts. */
export function CorrectCard({ one, wished, reply }: Props) {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  const open = one.steps.filter(({ kind, correction }) => kind !== "CORRECTION" && !correction);
  const labels = { stepId: t("correct.step"), said: t("correct.said") };
  return (
    <Card title={t("correct.title")} id="correct-card" lead={t("correct.lead")}>
      {open.length === 0 ? (
        <p>{t("correct.none")}</p>
      ) : (
        <PostForm intent="correct" id="correct-form" reply={reply} labels={labels}>
          {(field) => (
            <>
              <SelectField
                {...field.text("stepId", wished.wrong)}
                required
                options={open.map((step) => ({
                  value: step.id,
                  label: `${formatShortDateTime(step.doneAt, locale, DISTRICT_ZONE)} ${t(`kind.${step.kind}`)}`,
                }))}
              />
              <TextArea {...field.text("said")} rows={2} maxLength={500} required />
              <Button>{t("correct.save")}</Button>
            </>
          )}
        </PostForm>
      )}
    </Card>
  );
}
