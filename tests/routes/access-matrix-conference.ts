import { paths } from "~/http/paths";
import { page, type Row, record } from "./access-rows";

/** The joint conference of the district. */
export const CONFERENCE_ROWS: Record<string, Row> = {
  "routes/district+/conference+/index": page("district", paths.conference()),
  "routes/district+/conference+/departments": page("district", paths.conferenceDepartments()),
  "routes/district+/conference+/departments_.$departmentId": record("district", ({ department }) =>
    paths.conferenceDepartment(department),
  ),
  "routes/district+/conference+/meetings.$meetingId": record("district", ({ meeting }) =>
    paths.conferenceMeeting(meeting),
  ),
  "routes/district+/conference+/meetings.$meetingId_.minutes": record("district", ({ meeting }) =>
    paths.conferenceMinutes(meeting),
  ),
  "routes/district+/conference+/actions": page("district", paths.conferenceActions()),
  "routes/district+/conference+/actions_.$actionId": record("district", ({ action }) =>
    paths.conferenceAction(action),
  ),
  "routes/district_+/conference+/meetings.$meetingId.paper": record("district", ({ meeting }) =>
    paths.conferencePaper(meeting),
  ),
};
