import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openActions } from "~/data/conference/actions";
import { meetingFigures } from "~/data/conference/figures";
import { conferenceMeeting } from "~/data/conference/meetings";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { MeetingParams } from "~/routes/district+/conference+/_components/forms";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { audit } from "~/usecases/record/audit";
import { MeetingPaper } from "./_components/meeting-paper";

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("conferencePaper");

export const handle: AreaHandle = { body: "print" };

/** Invitation, agenda, figures and open actions of a meeting on paper; no child is named in it. */
export const loader = districtLoader(
  { params: MeetingParams, confirmed: true },
  async ({ work, params: { meetingId } }) => {
    const meeting = found(await conferenceMeeting(work, meetingId));
    const figures = await meetingFigures(work);
    const actions = await openActions(work);
    await audit(work, { action: "conference.printed", subject: "conference", subjectId: meetingId });
    return { meeting, figures, actions, today: dayIn(work.now, DISTRICT_ZONE) };
  },
);

export default function Paper() {
  const { t } = useTranslation("conference");
  const printed = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("paper.desk")}
      lead={t("paper.deskLead")}
      action={
        <LinkButton href={paths.conferenceMeeting(printed.meeting.id)} icon="left">
          {t("paper.back")}
        </LinkButton>
      }
    >
      <MeetingPaper {...printed} />
    </PrintDesk>
  );
}
