import { useTranslation } from "react-i18next";
import { TOWN_OUTCOMES } from "~/domain/child/care";
import { isReplyTo } from "~/http/form-reply";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import type { RecordsProps } from "./hukou-card";

/** Gone to the town where the parents work: where to, and whether a school there took the child. */
export function TownCard(props: RecordsProps) {
  const { t } = useTranslation("care");
  const { child, reply } = props;
  const [newest] = child.townMoves;
  return (
    <Card title={t("town.title")} id="town">
      <Stack>
        {newest ? <Told {...props} /> : <p className="soft">{t("town.none")}</p>}
        <Disclosure summary={t(newest ? "town.again" : "town.record")} open={isReplyTo(reply, "town")}>
          <MoveForm {...props} />
        </Disclosure>
      </Stack>
    </Card>
  );
}

function Told({ child, today }: RecordsProps) {
  const { t } = useTranslation("care");
  const locale = useLocale();
  const day = (date: Date) => formatPlainDate(date, locale, "UTC");
  return (
    <List label={t("records.history")}>
      {child.townMoves.map(({ id, outcome, outcomeOn, followUpOn, ...move }, at) => (
        <ListItem
          key={id}
          title={t("town.line", { outcome: t(`town.outcome.${outcome}`), day: day(outcomeOn) })}
          detail={
            <>
              {t("town.gone", { day: day(move.movedOn), place: move.place })}
              {move.newSchool && ` · ${move.newSchool}`}
              {at === 0 && followUpOn && (
                <>
                  <br />
                  <b>{t(followUpOn < today ? "town.overdue" : "town.followUp", { day: day(followUpOn) })}</b>
                </>
              )}
              {move.note && (
                <>
                  <br />
                  {move.note}
                </>
              )}
              <br />
              {t("by", { name: move.recordedBy.name })}
            </>
          }
        />
      ))}
    </List>
  );
}

function MoveForm({ child, today, reply }: RecordsProps) {
  const { t } = useTranslation("care");
  const [newest] = child.townMoves;
  const max = isoDay(today, "UTC");
  const labels = {
    movedOn: t("town.movedOn"),
    place: t("town.place"),
    newSchool: t("town.newSchool"),
    outcome: t("town.how"),
    outcomeOn: t("town.outcomeOn"),
    followUpOn: t("town.followUpOn"),
    note: t("town.note"),
  };
  return (
    <PostForm intent="town" id="town-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <FieldRow>
            <TextField
              {...field.text("place", newest?.place)}
              help={t("town.placeHelp")}
              maxLength={100}
              required
            />
            <DateField
              {...field.text("movedOn", newest ? isoDay(newest.movedOn, "UTC") : undefined)}
              max={max}
              required
            />
          </FieldRow>
          <TextField
            {...field.text("newSchool", newest?.newSchool)}
            help={t("town.newSchoolHelp")}
            maxLength={100}
          />
          <FieldRow>
            <SelectField
              {...field.text("outcome")}
              empty
              required
              options={TOWN_OUTCOMES.map((value) => ({ value, label: t(`town.outcome.${value}`) }))}
            />
            <DateField {...field.text("outcomeOn", max)} max={max} required />
          </FieldRow>
          <DateField {...field.text("followUpOn")} min={max} help={t("town.followUpHelp")} />
          <TextArea {...field.text("note")} rows={2} maxLength={300} />
          <Button tone="primary">{t("town.save")}</Button>
        </>
      )}
    </PostForm>
  );
}
