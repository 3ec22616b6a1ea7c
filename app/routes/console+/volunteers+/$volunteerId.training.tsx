import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { volunteerTraining } from "~/data/training/own";
import { mayBeTrainedAgain, trainedMinutes } from "~/domain/volunteer/training/standing";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, note, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { isoDay } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { DateField, FormActions, NumberField, TextField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { recordSession } from "~/usecases/training/record-session";
import { IssuedCertificates } from "./_components/issued-certificates";
import { AcknowledgedRules, TrainingRecord } from "./_components/training-record";

const Params = z.object({ volunteerId: id });

export const meta = pageTitle("volunteerTraining");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) =>
  found(await volunteerTraining(work, params.volunteerId)),
);

export const action = consoleAction({ params: Params }, (on) => ({
  session: on(
    z.object({ heldOn: day, minutes: whole(10, 600), about: note(200) }),
    ({ work, params, form }) => recordSession(work, { ...form, ...params }),
    ({ params }) => ({ to: paths.volunteerTraining(params.volunteerId), done: "training.notice.live" }),
  ),
}));

export default function VolunteerTraining() {
  const { t } = useTranslation("training");
  const file = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { application } = file;
  const labels = {
    heldOn: t("staff.live.heldOn"),
    minutes: t("staff.live.minutes"),
    about: t("staff.live.about"),
  };
  return (
    <>
      <PageHead
        title={t("staff.person.title", { name: file.name })}
        lead={t("sum", { minutes: trainedMinutes(file), needed: file.policy.trainingMinutes })}
        trail={[{ href: paths.volunteersTraining, label: t("staff.title") }, { label: file.name }]}
      />
      <Stack wide>
        <TrainingRecord file={file} />
        {application && mayBeTrainedAgain(application.state) ? (
          <Card id="session" title={t("staff.live.title")} lead={t("staff.live.lead")}>
            <PostForm intent="session" reply={reply} labels={labels}>
              {(field) => (
                <>
                  <DateField {...field.text("heldOn")} max={isoDay(file.today, "UTC")} required />
                  <NumberField
                    {...field.text("minutes")}
                    unit={t("staff.live.unit")}
                    inputMode="numeric"
                    required
                  />
                  <TextField
                    {...field.text("about")}
                    help={t("staff.live.aboutHelp")}
                    maxLength={200}
                    required
                  />
                  <FormActions>
                    <Button tone="primary">{t("staff.live.submit")}</Button>
                  </FormActions>
                </>
              )}
            </PostForm>
          </Card>
        ) : (
          application && (
            <Alert
              actions={
                <LinkButton href={paths.screening(application.id, "training")}>
                  {t("staff.person.toChecks")}
                </LinkButton>
              }
            >
              {t("staff.person.checks")}
            </Alert>
          )
        )}
        <AcknowledgedRules file={file} />
        <IssuedCertificates certificates={file.certificates} zone={file.school.timeZone} />
      </Stack>
    </>
  );
}
