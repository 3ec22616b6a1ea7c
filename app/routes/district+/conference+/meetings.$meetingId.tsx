import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { invitable } from "~/data/conference/departments";
import { openMatters } from "~/data/conference/matters";
import { conferenceMeeting } from "~/data/conference/meetings";
import { districtAction, districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/fields";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { addItem, dropItem, raiseItem, takeMatters } from "~/usecases/conference/agenda";
import { closeMeeting, holdMeeting } from "~/usecases/conference/end";
import { changeMeeting } from "~/usecases/conference/plan";
import { Agenda, FreeItemCard, ProposedCard } from "./_components/agenda";
import { FreeItem, Matters, MeetingParams, OneItem, Planned, Versioned } from "./_components/forms";
import { MeetingFacts } from "./_components/meeting-facts";
import { MeetingFields, usePlanLabels } from "./_components/meeting-fields";

export const meta = pageTitle("conferenceMeeting");

export const loader = districtLoader({ params: MeetingParams }, async ({ work, params }) => {
  const meeting = found(await conferenceMeeting(work, params.meetingId));
  const open = meeting.state !== "CLOSED";
  return {
    meeting,
    matters: open ? await openMatters(work) : null,
    departments: meeting.state === "PLANNED" ? await invitable(work) : [],
  };
});

const back =
  (done: string) =>
  ({ params: { meetingId } }: { params: { meetingId: string } }) => ({
    to: paths.conferenceMeeting(meetingId),
    done: `conference.notice.${done}`,
  });

export const action = districtAction({ params: MeetingParams, confirmed: ["close"] }, (on) => ({
  take: on(Matters, ({ work, params, form }) => takeMatters(work, { ...params, ...form }), back("agenda")),
  add: on(FreeItem, ({ work, params, form }) => addItem(work, { ...params, ...form }), back("agenda")),
  raise: on(OneItem, ({ work, params, form }) => raiseItem(work, { ...params, ...form }), back("agenda")),
  drop: on(OneItem, ({ work, params, form }) => dropItem(work, { ...params, ...form }), back("agenda")),
  edit: on(
    Planned.extend(Versioned.shape),
    ({ work, params, form }) => changeMeeting(work, { ...params, ...form }),
    back("changed"),
  ),
  hold: on(Versioned, ({ work, params, form }) => holdMeeting(work, { ...params, ...form }), back("held")),
  close: on(
    Versioned,
    ({ work, params, form }) => closeMeeting(work, { ...params, ...form }),
    back("closed"),
  ),
}));

export default function MeetingPage() {
  const { t } = useTranslation("conference");
  const { meeting, matters, departments } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = usePlanLabels();
  const { id, state, version } = meeting;
  return (
    <>
      <PageHead
        title={meeting.title}
        trail={[{ href: paths.conference(), label: t("title") }, { label: meeting.title }]}
      >
        <Chip tone={state === "CLOSED" ? "ok" : "care"}>{t(`state.${state}`)}</Chip>
      </PageHead>
      <Columns kind="side">
        <Stack wide>
          <Agenda meeting={meeting} reply={reply} />
          {matters && <ProposedCard meeting={meeting} matters={matters} reply={reply} />}
          {matters && <FreeItemCard reply={reply} />}
          {state === "PLANNED" && (
            <Card title={t("edit.title")} id="edit">
              <PostForm
                intent="edit"
                reply={reply}
                version={version}
                labels={labels}
                id="plan"
                className="form-column"
              >
                {(fields) => (
                  <>
                    <MeetingFields
                      fields={fields}
                      meeting={meeting}
                      departments={departments}
                      invited={meeting.seats.map(({ departmentId }) => departmentId)}
                    />
                    <FormActions>
                      <Button>{t("edit.save")}</Button>
                    </FormActions>
                  </>
                )}
              </PostForm>
            </Card>
          )}
        </Stack>
        <Stack wide as="aside">
          <MeetingFacts meeting={meeting} />
          <Card>
            <Stack>
              <ButtonRow>
                <LinkButton href={paths.conferencePaper(id)} icon="note">
                  {t("meeting.paper")}
                </LinkButton>
                <LinkButton href={paths.conferenceMinutes(id)} icon="pencil">
                  {t(state === "CLOSED" ? "meeting.readMinutes" : "meeting.minutes")}
                </LinkButton>
              </ButtonRow>
              {state === "PLANNED" && (
                <PostForm intent="hold" reply={reply} version={version} labels={{}}>
                  {() => <Button tone="primary">{t("meeting.hold")}</Button>}
                </PostForm>
              )}
              {state === "HELD" && (
                <PostForm intent="close" reply={reply} version={version} labels={{}}>
                  {() => (
                    <>
                      <p className="s soft">{t("meeting.closeLead")}</p>
                      <Button tone="primary">{t("meeting.close")}</Button>
                    </>
                  )}
                </PostForm>
              )}
            </Stack>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}
