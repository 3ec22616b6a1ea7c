import { useTranslation } from "react-i18next";
import type { RecordsFile } from "~/data/care/records";
import { HUKOU } from "~/domain/child/care";
import { isReplyTo } from "~/http/form-reply";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

export interface RecordsProps {
  child: RecordsFile;
  today: Date;
  reply: unknown;
}

/** Household registration: what holds, what it was, and a change. */
export function HukouCard(props: RecordsProps) {
  const { t } = useTranslation("care");
  const locale = useLocale();
  const { child, reply } = props;
  return (
    <Card title={t("registration.title")} id="hukou">
      <Stack>
        <p>
          <b>
            {child.hukou
              ? t("registration.now", { what: t(`hukou.${child.hukou}`) })
              : t("registration.unknown")}
          </b>{" "}
          {child.hukouPlace}
        </p>
        {child.hukouRecords.length === 0 ? (
          <p className="soft">{t("registration.none")}</p>
        ) : (
          <List label={t("records.history")}>
            {child.hukouRecords.map(({ id, before, after, placeBefore, placeAfter, ...record }) => (
              <ListItem
                key={id}
                title={t("registration.line", {
                  before: t(`hukou.${before}`),
                  after: t(`hukou.${after}`),
                })}
                detail={
                  <>
                    {formatPlainDate(record.changedOn, locale, "UTC")} ·{" "}
                    {placeBefore
                      ? t("registration.places", { before: placeBefore, after: placeAfter })
                      : placeAfter}
                    {record.note && (
                      <>
                        <br />
                        {record.note}
                      </>
                    )}
                    <br />
                    {t("by", { name: record.recordedBy.name })}
                  </>
                }
              />
            ))}
          </List>
        )}
        <Disclosure summary={t("registration.record")} open={isReplyTo(reply, "register")}>
          <ChangeForm {...props} />
        </Disclosure>
      </Stack>
    </Card>
  );
}

function ChangeForm({ child, today, reply }: RecordsProps) {
  const { t } = useTranslation("care");
  const options = HUKOU.map((value) => ({ value, label: t(`hukou.${value}`) }));
  const max = isoDay(today, "UTC");
  const labels = {
    before: t("registration.before"),
    after: t("registration.after"),
    placeBefore: t("registration.placeBefore"),
    placeAfter: t("registration.placeAfter"),
    changedOn: t("registration.changedOn"),
    note: t("registration.note"),
  };
  return (
    <PostForm intent="register" id="register-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <FieldRow>
            <SelectField {...field.text("before", child.hukou)} empty required options={options} />
            <TextField {...field.text("placeBefore", child.hukouPlace)} maxLength={100} />
          </FieldRow>
          <FieldRow>
            <SelectField {...field.text("after")} empty required options={options} />
            <TextField {...field.text("placeAfter")} maxLength={100} required />
          </FieldRow>
          <DateField {...field.text("changedOn", max)} max={max} required />
          <TextArea {...field.text("note")} rows={2} maxLength={300} />
          <Button tone="primary">{t("registration.save")}</Button>
        </>
      )}
    </PostForm>
  );
}
