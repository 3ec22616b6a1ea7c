import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { invitable } from "~/data/conference/departments";
import { conferenceMeetings } from "~/data/conference/meetings";
import { districtAction, districtLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { FormActions } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { planMeeting } from "~/usecases/conference/plan";
import { Planned } from "./_components/forms";
import { MeetingFields, usePlanLabels } from "./_components/meeting-fields";
import { useConferenceWords } from "./_components/words";

export const meta = pageTitle("conference");

export const loader = districtLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, search }) => ({
    list: await conferenceMeetings(work, search.page),
    departments: await invitable(work),
  }),
);

export const action = districtAction({}, (on) => ({
  plan: on(
    Planned,
    ({ work, form }) => planMeeting(work, form),
    (_, id) => ({ to: paths.conferenceMeeting(id), done: "conference.notice.planned" }),
  ),
}));

export default function Conference() {
  const { t } = useTranslation("conference");
  const { list, departments } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useConferenceWords();
  const labels = usePlanLabels();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        <div className="row">
          <LinkButton href={paths.conferenceActions()} icon="check">
            {t("toActions")}
          </LinkButton>
          <LinkButton href={paths.conferenceDepartments()} icon="people">
            {t("toDepartments")}
          </LinkButton>
        </div>
      </PageHead>
      <Stack wide>
        {list.total === 0 ? (
          <Empty art="bridge" title={t("none")}>
            {t("noneLead")}
          </Empty>
        ) : (
          <Card title={t("meetings")} id="meetings" flush>
            <List label={t("meetings")}>
              {list.rows.map(({ _count: has, ...meeting }) => (
                <ListItem
                  key={meeting.id}
                  href={paths.conferenceMeeting(meeting.id)}
                  title={`${words.when(meeting)} ${meeting.title}`}
                  detail={t("meetingDetail", { venue: meeting.venue, ...has })}
                  end={
                    <Chip tone={meeting.state === "CLOSED" ? "ok" : "care"}>
                      {t(`state.${meeting.state}`)}
                    </Chip>
                  }
                />
              ))}
            </List>
          </Card>
        )}
        {list.pages > 1 && <Pagination {...list} hrefOf={(page) => paths.conference({ page })} />}
        <Card title={t("plan.title")} id="plan" lead={t("plan.lead")}>
          <PostForm intent="plan" reply={reply} labels={labels} className="form-column">
            {(fields) => (
              <>
                <MeetingFields fields={fields} departments={departments} />
                <FormActions>
                  <Button tone="primary">{t("plan.save")}</Button>
                </FormActions>
              </>
            )}
          </PostForm>
        </Card>
      </Stack>
    </>
  );
}
