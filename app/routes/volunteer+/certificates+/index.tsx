import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownCertificates } from "~/data/training/certificates";
import { dayIn } from "~/domain/shared/calendar-day";
import { hoursOf } from "~/domain/volunteer/certificate";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { day } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { DateField, FieldRow, FormActions } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { issueCertificate } from "~/usecases/training/issue-certificate";

export const meta = pageTitle("certificates");

export const loader = volunteerLoader({}, async ({ work }) => {
  const { school, certificates } = found(await ownCertificates(work));
  const today = dayIn(work.now, school.timeZone);
  return {
    certificates,
    zone: school.timeZone,
    today,
    from: new Date(Date.UTC(today.getUTCFullYear(), 0, 1)),
  };
});

export const action = volunteerAction({}, (on) => ({
  issue: on(
    z.object({ from: day, until: day }),
    ({ work, form }) => issueCertificate(work, form),
    (_, { id }) => ({ to: paths.certificate(id) }),
  ),
}));

export default function Certificates() {
  const { t } = useTranslation("certificates");
  const locale = useLocale();
  const { certificates, today, from, zone } = useLoaderData<typeof loader>();
  const date = (value: Date, of = "UTC") => formatPlainDate(value, locale, of);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack wide>
        <Card id="issue" title={t("issue.title")} lead={t("issue.lead")}>
          <PostForm
            intent="issue"
            reply={useActionData<typeof action>()}
            labels={{ from: t("issue.from"), until: t("issue.until") }}
          >
            {(field) => (
              <>
                <FieldRow>
                  <DateField
                    {...field.text("from", isoDay(from, "UTC"))}
                    max={isoDay(today, "UTC")}
                    required
                  />
                  <DateField
                    {...field.text("until", isoDay(today, "UTC"))}
                    max={isoDay(today, "UTC")}
                    required
                  />
                </FieldRow>
                <FormActions>
                  <Button tone="primary">{t("issue.submit")}</Button>
                </FormActions>
              </>
            )}
          </PostForm>
        </Card>
        {certificates.length === 0 ? (
          <Empty art="seedling" title={t("none")} />
        ) : (
          <Card id="issued" title={t("list")} flush>
            <List>
              {certificates.map((one) => (
                <ListItem
                  key={one.id}
                  href={paths.certificate(one.id)}
                  title={t("period", { from: date(one.fromOn), until: date(one.untilOn) })}
                  detail={t("issued", { date: date(one.issuedAt, zone) })}
                  end={
                    <Chip>{t("hours", { hours: hoursOf(one.contactMinutes + one.trainingMinutes) })}</Chip>
                  }
                />
              ))}
            </List>
          </Card>
        )}
      </Stack>
    </>
  );
}
