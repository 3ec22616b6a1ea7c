import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { invitable } from "~/data/conference/departments";
import { conferenceMeeting } from "~/data/conference/meetings";
import { districtAction, districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { agreeAction } from "~/usecases/conference/actions";
import { addToMinutes, noteAttendance, writeMinutes } from "~/usecases/conference/minutes";
import { Additions } from "./_components/additions";
import { AgreedCard } from "./_components/agreed-card";
import { AttendanceCard } from "./_components/attendance-card";
import { Addition, Agreed, Attended, MeetingParams, Minutes } from "./_components/forms";
import { MinutesOfItems } from "./_components/minutes-of-items";

export const meta = pageTitle("conferenceMinutes");

export const loader = districtLoader({ params: MeetingParams }, async ({ work, params }) => ({
  meeting: found(await conferenceMeeting(work, params.meetingId)),
  departments: await invitable(work),
}));

const back =
  (done: string) =>
  ({ params: { meetingId } }: { params: { meetingId: string } }) => ({
    to: paths.conferenceMinutes(meetingId),
    done: `conference.notice.${done}`,
  });

export const action = districtAction({ params: MeetingParams }, (on) => ({
  write: on(Minutes, ({ work, params, form }) => writeMinutes(work, { ...params, ...form }), back("minutes")),
  attend: on(
    Attended,
    ({ work, params, form }) => noteAttendance(work, { ...params, ...form }),
    back("attendance"),
  ),
  agree: on(Agreed, ({ work, params, form }) => agreeAction(work, { ...params, ...form }), back("action")),
  addition: on(
    Addition,
    ({ work, params, form }) => addToMinutes(work, { ...params, ...form }),
    back("added"),
  ),
}));

export default function MinutesPage() {
  const { t } = useTranslation("conference");
  const { meeting, departments } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("minutes.title")}
        lead={meeting.title}
        trail={[
          { href: paths.conference(), label: t("title") },
          { href: paths.conferenceMeeting(meeting.id), label: meeting.title },
          { label: t("minutes.title") },
        ]}
      />
      <Stack wide>
        <AttendanceCard meeting={meeting} reply={reply} />
        <MinutesOfItems meeting={meeting} reply={reply} />
        <AgreedCard meeting={meeting} departments={departments} reply={reply} />
        {meeting.state === "CLOSED" && <Additions meeting={meeting} reply={reply} />}
      </Stack>
    </>
  );
}
