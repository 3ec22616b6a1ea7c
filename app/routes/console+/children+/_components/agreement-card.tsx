import { useTranslation } from "react-i18next";
import { isReplyTo } from "~/http/form-reply";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, SelectField, TextArea } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { type CareProps, useMembers } from "./guardianship-cards";

/** Care that the parents entrusted in writing: what runs, what was before, and a new one. */
export function AgreementCard(props: CareProps) {
  const { t } = useTranslation("care");
  const { child, reply } = props;
  const running = child.agreements.some(({ endedOn }) => endedOn === null);
  return (
    <Card title={t("agreement.title")} id="agreement" lead={t("agreement.lead")}>
      <Stack>
        {child.agreements.length === 0 ? <p>{t("agreement.none")}</p> : <Agreements {...props} />}
        <Disclosure summary={t("agreement.record")} open={!running || isReplyTo(reply, "agree")}>
          <NewAgreement {...props} />
        </Disclosure>
        {running && (
          <Disclosure summary={t("agreement.end")} open={isReplyTo(reply, "endAgreement")}>
            <EndForm {...props} />
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}

function Agreements({ child, today }: CareProps) {
  const { t } = useTranslation("care");
  const words = useWords("common");
  const locale = useLocale();
  const day = (value: Date) => formatPlainDate(value, locale, "UTC");
  return (
    <List>
      {child.agreements.map(({ id, member, fromOn, untilOn, endedOn, note }) => {
        const state = untilOn < today ? "over" : fromOn > today ? "ahead" : "runs";
        return (
          <ListItem
            key={id}
            past={endedOn !== null}
            title={`${words(`relation.${member.relation}`)} ${member.name}`}
            detail={
              <>
                {t("agreement.span", { from: day(fromOn), until: day(untilOn) })}
                {note && (
                  <>
                    <br />
                    {note}
                  </>
                )}
              </>
            }
            end={
              endedOn ? (
                <span className="soft">{t("agreement.ended", { day: day(endedOn) })}</span>
              ) : (
                <Chip
                  tone={state === "over" ? "care" : "ok"}
                  icon={state === "over" ? "alert" : state === "ahead" ? "clock" : "check"}
                >
                  {t(`agreement.${state}`)}
                </Chip>
              )
            }
          />
        );
      })}
    </List>
  );
}

function NewAgreement({ child, today, reply }: CareProps) {
  const { t } = useTranslation("care");
  const carers = useMembers(child)(({ worksAt }) => worksAt === "");
  if (carers.length === 0) return <p className="s soft">{t("agreement.onlyCarers")}</p>;
  const labels = {
    memberId: t("agreement.carer"),
    fromOn: t("agreement.fromOn"),
    untilOn: t("agreement.untilOn"),
    note: t("agreement.note"),
  };
  return (
    <PostForm intent="agree" id="agree-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <p className="s soft">{t("agreement.renew")}</p>
          <SelectField {...field.text("memberId")} empty required options={carers} />
          <FieldRow>
            <DateField {...field.text("fromOn", isoDay(today, "UTC"))} required />
            <DateField {...field.text("untilOn")} required />
          </FieldRow>
          <TextArea {...field.text("note")} rows={2} maxLength={300} />
          <Button tone="primary">{t("agreement.save")}</Button>
        </>
      )}
    </PostForm>
  );
}

function EndForm({ child, today, reply }: CareProps) {
  const { t } = useTranslation("care");
  const max = isoDay(today, "UTC");
  return (
    <PostForm
      intent="endAgreement"
      id="endAgreement-form"
      reply={reply}
      labels={{ endedOn: t("agreement.endedOn") }}
      version={child.version}
    >
      {(field) => (
        <>
          <DateField {...field.text("endedOn", max)} max={max} required />
          <Button tone="danger">{t("agreement.endNow")}</Button>
        </>
      )}
    </PostForm>
  );
}
