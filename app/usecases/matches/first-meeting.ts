import { occurrenceAt } from "~/adapters/recurrence.server";
import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Present } from "~/domain/match/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { refresherOf } from "~/domain/volunteer/training/refresher";
import { audit } from "../record/audit";
import { takeStep } from "./step";

/** Minutes that a first meeting takes in the schedule. */
const MINUTES = 60;

interface PlanMeeting {
  version: number;
  on: Date;
  /** HH:MM */
  time: string;
  place: string;
  /** Who of the staff will be there, by name. */
  staff: string;
}

/** Sets day, place and the named member of staff; a meeting that was set before is moved. */
export async function planFirstMeeting(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version, on, time, place, staff }: PlanMeeting,
): Promise<Verdict> {
  const { tx, now } = work;
  if (match.state !== "PERMITTED") return refused("NOT_POSSIBLE_NOW");
  const when = occurrenceAt(on, time, MINUTES, match.timeZone);
  if (when.startsAt <= now) return refused("DATE_IN_PAST", "on");
  const { count } = await tx.match.updateMany({
    where: { id: match.id, version, state: "PERMITTED" },
    data: { introducedBy: staff, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await tx.contact.updateMany({
    where: { matchId: match.id, kind: "FIRST_MEETING", state: { in: ["PLANNED", "CONFIRMED"] } },
    data: { state: "MOVED", version: { increment: 1 } },
  });
  await tx.contact.createMany({ data: [{ ...meetingOf(match), ...when, place }] });
  await audit(work, {
    action: "match.first-meeting-planned",
    subject: "match",
    subjectId: match.id,
    schoolId: match.schoolId,
    details: { at: when.startsAt.toISOString() },
  });
  return passed();
}

interface Introduce {
  version: number;
  heldOn: Date;
  time: string;
  place: string;
  staff: string;
  present: Present[];
}

/** Records that mentor and child have met, when and in whose presence. */
export async function introduce(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version, heldOn, time, place, staff, present }: Introduce,
): Promise<Verdict<unknown>> {
  const { tx } = work;
  const when = occurrenceAt(heldOn, time, MINUTES, match.timeZone);
  const taken = await takeStep(work, match, {
    version,
    command: {
      kind: "INTRODUCE",
      at: when.startsAt,
      staff,
      present,
      permitted: match.participationPermitted && match.matchPermitted,
      childAnswer: match.childAnswer,
      refresherBlocks: !!match.trainedOn && refresherOf(match.trainedOn, heldOn, match.policy).blocks,
    },
    columns: () => ({
      introducedAt: when.startsAt,
      introducedBy: staff,
      introducedWith: present.join(","),
      lastContactAt: when.startsAt,
    }),
    details: { present },
  });
  if (!taken.ok) return taken;
  const held = { ...when, state: "HELD", place } as const;
  const planned = await tx.contact.updateMany({
    where: { matchId: match.id, kind: "FIRST_MEETING", state: { in: ["PLANNED", "CONFIRMED"] } },
    data: { ...held, version: { increment: 1 } },
  });
  if (planned.count === 0) await tx.contact.createMany({ data: [{ ...meetingOf(match), ...held }] });
  return taken;
}

function meetingOf(match: MatchInQuestion) {
  const { id: matchId, schoolId, childId, volunteerId, timeZone } = match;
  return {
    matchId,
    schoolId,
    childId,
    volunteerId,
    timeZone,
    kind: "FIRST_MEETING",
    mode: "MEETING",
  } as const;
}
