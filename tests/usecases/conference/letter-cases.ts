import type { Tx } from "~/data/work.server";
import { aDistrictAdmin, aMatch, NOW } from "../../factories";

/** Something agreed at the joint conference, for whoever keeps it; once as due and once as late. */
const agreed = (dueOn: string) => async (tx: Tx) => {
  const about = await aMatch(tx);
  const { person, grant } = await aDistrictAdmin(tx, { school: about.school });
  const placeId = grant.placeId ?? 0;
  const department = await tx.conferenceDepartment.findFirstOrThrow({ where: { placeId } });
  const meeting = await tx.conferenceMeeting.create({
    data: {
      ...{ placeId, title: "联席会议", onDay: new Date("2026-01-05T00:00:00Z"), at: 540, venue: "x" },
      ...{ chair: "x", noteTaker: "x", plannedById: person.id, plannedAt: NOW },
    },
  });
  const by = { recordedById: person.id, recordedAt: NOW, departmentId: department.id };
  const action = await tx.conferenceAction.create({
    data: { placeId, meetingId: meeting.id, what: "培训", dueOn: new Date(`${dueOn}T00:00:00Z`), ...by },
  });
  return { to: person.id, payload: { actionId: action.id, dueOn }, about };
};

export const CONFERENCE_CASES = {
  ACTION_DUE: agreed("2026-12-31"),
  ACTION_OVERDUE: agreed("2026-01-10"),
};
