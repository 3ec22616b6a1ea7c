import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { appointmentsOfChild } from "~/data/counselling/appointments";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { StateChip } from "~/ui/status";
import { When } from "~/ui/text";
import { askAppointment, callOff } from "~/usecases/counselling/appointments";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ childId: id });

export const meta = pageTitle("childCounselling");

export const loader = consoleLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const child = found(await appointmentsOfChild(work, childId));
  await opened(work, {
    subject: "child",
    subjectId: childId,
    schoolId: child.schoolId,
    details: { page: "counselling" },
  });
  return child;
});

export const action = consoleAction({ params: Params }, (on) => ({
  ask: on(
    z.object({ because: note(300) }),
    ({ work, params, form }) => askAppointment(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.childCounselling(params.childId), done: "counselling.notice.asked" }),
  ),
  cancel: on(
    z.object({ appointmentId: id, version }),
    ({ work, form }) => callOff(work, form),
    ({ params }) => ({ to: paths.childCounselling(params.childId), done: "counselling.notice.cancelled" }),
  ),
}));

type Appointment = ReturnType<typeof useLoaderData<typeof loader>>["appointments"][number];

export default function ChildCounselling() {
  const { t } = useTranslation("counselling");
  const child = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const asked = child.appointments.some(({ state }) => state === "ASKED");
  return (
    <>
      <PageHead
        title={t("ofChild.title", { name: child.name })}
        lead={t("ofChild.lead")}
        trail={[{ href: paths.child(child.id), label: child.name }, { label: t("ofChild.crumb") }]}
      />
      <Stack wide>
        <Card title={t("ofChild.list")} id="appointments" flush>
          <List>
            {child.appointments.length === 0 && <ListItem title={t("ofChild.none")} />}
            {child.appointments.map((one) => (
              <AppointmentItem key={one.id} one={one} zone={child.school.timeZone} reply={reply} />
            ))}
          </List>
        </Card>
        {!asked && child.state !== "LEFT" && (
          <Card title={t("ofChild.ask")} id="ask">
            <PostForm intent="ask" reply={reply} labels={{ because: t("ofChild.because") }}>
              {(field) => (
                <>
                  <TextField
                    {...field.text("because")}
                    help={t("ofChild.becauseHelp")}
                    maxLength={300}
                    required
                  />
                  <Button tone="primary">{t("ofChild.save")}</Button>
                </>
              )}
            </PostForm>
          </Card>
        )}
      </Stack>
    </>
  );
}

function AppointmentItem({ one, zone, reply }: { one: Appointment; zone: string; reply: unknown }) {
  const { t } = useTranslation("counselling");
  return (
    <ListItem
      title={<When value={one.startsAt ?? one.askedAt} zone={zone} as="dateTime" />}
      detail={
        <>
          {one.counsellor && <>{t("ofChild.with", { name: one.counsellor.name })} · </>}
          {one.askedBecause}
        </>
      }
      end={
        <>
          <StateChip of="appointment" state={one.state} />
          {(one.state === "ASKED" || one.state === "BOOKED") && (
            <PostForm
              intent="cancel"
              id={`cancel-${one.id}`}
              about={{ appointmentId: one.id }}
              reply={reply}
              labels={{}}
              version={one.version}
            >
              {() => <Button small>{t("ofChild.cancel")}</Button>}
            </PostForm>
          )}
        </>
      }
    />
  );
}
