import { useTranslation } from "react-i18next";
import { PARENTS } from "~/domain/child/left-behind";
import { isReplyTo } from "~/http/form-reply";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, SelectField } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { type CareProps, useMembers } from "./guardianship-cards";

/** What the parents told in writing, on their own page or on paper. */
export function NoticesCard(props: CareProps) {
  const { t } = useTranslation("care");
  const words = useWords("common");
  const locale = useLocale();
  const { child, reply } = props;
  const day = (value: Date) => formatPlainDate(value, locale, "UTC");
  return (
    <Card title={t("careNotice.title")} id="notices" lead={t("careNotice.lead")}>
      <Stack>
        {child.careNotices.length === 0 ? (
          <p>{t("careNotice.none")}</p>
        ) : (
          <List>
            {child.careNotices.map(({ id, member, carerName, fromOn, untilOn, receivedById }, at) => (
              <ListItem
                key={id}
                past={at > 0}
                title={t("careNotice.line", {
                  who: words(`relation.${member.relation}`),
                  carer: carerName,
                })}
                detail={
                  untilOn
                    ? t("agreement.span", { from: day(fromOn), until: day(untilOn) })
                    : t("careNotice.since", { from: day(fromOn) })
                }
                end={
                  <Chip icon={receivedById ? "note" : "phone"}>
                    {t(receivedById ? "careNotice.paper" : "careNotice.online")}
                  </Chip>
                }
              />
            ))}
          </List>
        )}
        <Disclosure summary={t("careNotice.record")} open={isReplyTo(reply, "receive")}>
          <PaperForm {...props} />
        </Disclosure>
      </Stack>
    </Card>
  );
}

function PaperForm({ child, today, reply }: CareProps) {
  const { t } = useTranslation("care");
  const of = useMembers(child);
  const parents = of(({ relation }) => PARENTS.includes(relation));
  const carers = of(({ worksAt }) => worksAt === "");
  const max = isoDay(today, "UTC");
  if (parents.length === 0 || carers.length === 0)
    return <p className="s soft">{t("careNotice.onlyParents")}</p>;
  const labels = {
    memberId: t("careNotice.member"),
    carerId: t("careNotice.carer"),
    givenOn: t("careNotice.givenOn"),
    fromOn: t("careNotice.fromOn"),
    untilOn: t("careNotice.untilOn"),
  };
  return (
    <PostForm intent="receive" id="receive-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <SelectField {...field.text("memberId")} empty required options={parents} />
          <SelectField {...field.text("carerId")} empty required options={carers} />
          <DateField {...field.text("givenOn", max)} max={max} required />
          <FieldRow>
            <DateField {...field.text("fromOn")} required />
            <DateField {...field.text("untilOn")} help={t("careNotice.untilHelp")} />
          </FieldRow>
          <Button tone="primary">{t("careNotice.save")}</Button>
        </>
      )}
    </PostForm>
  );
}
