import { useTranslation } from "react-i18next";
import { AID } from "~/domain/child/codes";
import { isReplyTo } from "~/http/form-reply";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, NumberField, SelectField, TextArea } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { RecordsProps } from "./hukou-card";

type Given = RecordsProps["child"]["aidRecords"][number];

/** Assistance that was given, and more of it. */
export function AidCard(props: RecordsProps) {
  const { t } = useTranslation("care");
  const { child, reply } = props;
  return (
    <Card title={t("aid.title")} id="aid">
      <Stack>
        {child.aidRecords.length === 0 ? (
          <p className="soft">{t("aid.none")}</p>
        ) : (
          <List>
            {child.aidRecords.map((given) => (
              <AidLine key={given.id} given={given} {...props} />
            ))}
          </List>
        )}
        <Disclosure summary={t("aid.record")} open={isReplyTo(reply, "aid")}>
          <NewAid {...props} />
        </Disclosure>
      </Stack>
    </Card>
  );
}

function AidLine({ given, child, today, reply }: RecordsProps & { given: Given }) {
  const { t } = useTranslation("care");
  const kinds = useWords("children");
  const locale = useLocale();
  const day = (value: Date) => formatPlainDate(value, locale, "UTC");
  const max = isoDay(today, "UTC");
  const about = { aidId: given.id };
  return (
    <ListItem
      past={given.endedOn !== null}
      title={`${kinds(`aid.${given.kind}`)} · ${day(given.givenOn)}`}
      detail={
        <>
          {given.yuan && (
            <>
              {t("aid.amount", { yuan: given.yuan })}
              <br />
            </>
          )}
          {t("aid.beforeWas", { text: given.before })}
          {given.after && (
            <>
              <br />
              {t("aid.afterWas", { text: given.after })}
            </>
          )}
          <br />
          {t("by", { name: given.recordedBy.name })}
        </>
      }
      end={
        given.endedOn ? (
          <span className="soft">{t("aid.ended", { day: day(given.endedOn) })}</span>
        ) : (
          <Stack>
            <Chip tone="ok" icon="check">
              {t("aid.running")}
            </Chip>
            <Disclosure summary={t("aid.end")} open={isReplyTo(reply, "endAid", about)}>
              <PostForm
                intent="endAid"
                reply={reply}
                id={`end-${given.id}`}
                about={about}
                labels={{ endedOn: t("aid.endedOn") }}
                version={child.version}
              >
                {(field) => (
                  <>
                    <DateField {...field.text("endedOn", max)} max={max} required />
                    <Button>{t("aid.endNow")}</Button>
                  </>
                )}
              </PostForm>
            </Disclosure>
          </Stack>
        )
      }
    />
  );
}

function NewAid({ child, today, reply }: RecordsProps) {
  const { t } = useTranslation("care");
  const kinds = useWords("children");
  const max = isoDay(today, "UTC");
  const labels = {
    kind: t("aid.kind"),
    givenOn: t("aid.givenOn"),
    yuan: t("aid.yuan"),
    before: t("aid.before"),
    after: t("aid.after"),
  };
  return (
    <PostForm intent="aid" id="aid-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <SelectField
            {...field.text("kind")}
            empty
            required
            options={AID.map((value) => ({ value, label: kinds(`aid.${value}`) }))}
          />
          <FieldRow>
            <DateField {...field.text("givenOn", max)} max={max} required />
            <NumberField
              {...field.text("yuan")}
              unit={t("aid.yuanUnit")}
              help={t("aid.yuanHelp")}
              min={1}
              max={1_000_000}
            />
          </FieldRow>
          <TextArea {...field.text("before")} rows={2} maxLength={300} required />
          <TextArea {...field.text("after")} rows={2} maxLength={300} />
          <Button tone="primary">{t("aid.save")}</Button>
        </>
      )}
    </PostForm>
  );
}
