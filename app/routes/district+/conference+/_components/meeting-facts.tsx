import { useTranslation } from "react-i18next";
import type { MeetingPage } from "~/data/conference/meetings";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { useConferenceWords } from "./words";

/** When and where, who leads, who is invited; when the minutes were closed. */
export function MeetingFacts({ meeting }: { meeting: MeetingPage }) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const { seats, closedAt, closedBy } = meeting;
  const facts = [
    { id: "when", label: t("meeting.when"), value: words.when(meeting) },
    { id: "venue", label: t("meeting.venue"), value: meeting.venue },
    { id: "chair", label: t("meeting.chair"), value: meeting.chair },
    { id: "noteTaker", label: t("meeting.noteTaker"), value: meeting.noteTaker },
    {
      ...{ id: "invited", label: t("meeting.invited") },
      value: seats.map(words.department).join(t("departments.comma")),
    },
    ...(closedAt
      ? [{ id: "closed", label: t("meeting.closed"), value: closedBy, more: words.moment(closedAt) }]
      : []),
  ];
  return (
    <Card title={t("meeting.facts")} id="facts">
      <Facts facts={facts} />
    </Card>
  );
}
