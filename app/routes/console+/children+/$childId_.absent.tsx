import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childOfAbsence } from "~/data/dropout/case";
import { HINDERS, momentOf } from "~/domain/dropout/record";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, TextArea, TextField, TimeField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { reportAbsence } from "~/usecases/dropout/report";
import { opened } from "~/usecases/record/opened";
import { Report } from "../dropouts+/_components/case-forms";

const Params = z.object({ childId: id });

export const meta = pageTitle("reportAbsence");

export const loader = consoleLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const child = found(await childOfAbsence(work, childId));
  await opened(work, { subject: "child", subjectId: childId, details: { page: "absent" } });
  return { child, today: isoDay(work.now, DISTRICT_ZONE) };
});

export const action = consoleAction({ params: Params }, (on) => ({
  report: on(
    Report,
    ({ work, params, form: { sinceOn, sinceTime, ...form } }) =>
      reportAbsence(work, { ...form, ...params, absentFrom: momentOf(sinceOn, sinceTime) }),
    (_, { caseId, joined }) => ({
      to: paths.dropout(caseId),
      done: joined ? "dropout.done.joined" : "dropout.done.reported",
    }),
  ),
}));

export default function ReportAbsence() {
  const { t } = useTranslation("dropout");
  const { child, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const open = child.dropouts.find(({ outcome }) => outcome === null);
  const before = child.dropouts.filter(({ outcome }) => outcome !== null);
  const labels = {
    sinceOn: t("report.sinceOn"),
    sinceTime: t("report.sinceTime"),
    noticedBy: t("report.noticedBy"),
    hinders: t("report.hinders"),
    said: t("report.said"),
  };
  return (
    <>
      <PageHead
        title={t("report.title", { name: child.name })}
        lead={t("report.lead")}
        trail={[{ href: paths.child(child.id), label: child.name }, { label: t("report.crumb") }]}
      />
      {open && (
        <Alert actions={<a href={paths.dropout(open.id)}>{t("report.openCase")}</a>}>
          {t("report.joins", { day: formatPlainDate(open.absentFrom, locale, DISTRICT_ZONE) })}
        </Alert>
      )}
      {child.state === "LEFT" ? (
        <Alert tone="care">{t("report.left")}</Alert>
      ) : (
        <PostForm intent="report" reply={reply} labels={labels} className="form-column">
          {(field) => (
            <>
              <FieldRow>
                <DateField {...field.text("sinceOn", today)} max={today} required />
                <TimeField {...field.text("sinceTime", "08:00")} from="06:00" to="21:30" step={5} required />
              </FieldRow>
              <TextField
                {...field.text("noticedBy")}
                help={t("report.noticedHelp")}
                maxLength={100}
                required
              />
              <PickField
                {...field.choices("hinders")}
                help={t("report.hindersHelp")}
                multiple
                layout="by-2"
                options={HINDERS.map((value) => ({ value, label: t(`hinder.${value}`) }))}
              />
              <TextArea {...field.text("said")} help={t("report.saidHelp")} rows={4} maxLength={1000} />
              <Button tone="primary">{t("report.save")}</Button>
            </>
          )}
        </PostForm>
      )}
      {before.length > 0 && (
        <Card title={t("report.already")} id="before" flush>
          <List>
            {before.map((one) => (
              <ListItem
                key={one.id}
                href={paths.dropout(one.id)}
                title={<When value={one.absentFrom} zone={DISTRICT_ZONE} as="plainDate" />}
                detail={one.outcome && t(`outcome.${one.outcome}`)}
              />
            ))}
          </List>
        </Card>
      )}
    </>
  );
}
