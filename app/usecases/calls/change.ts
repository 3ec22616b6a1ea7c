import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type CallCommand, changeCall } from "~/domain/rooms/parent-call";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type CallWish, placeFor } from "./book";

interface At {
  childId: string;
  callId: string;
  /** The version that the form was filled from. */
  version: number;
}

const DONE = { HOLD: "call.held", MISS: "call.missed", CANCEL: "call.cancelled" } as const;

/** Records that a call was held or missed, or calls it off. */
export async function recordCall(
  work: Work<StaffViewer>,
  at: At,
  command: Exclude<CallCommand, { kind: "MOVE" }>,
): Promise<Verdict> {
  const call = await callInQuestion(work, at);
  if (!call) return refused("INVALID");
  const decided = changeCall(call, command, work.now);
  if (!decided.ok) return decided;
  if (!(await take(work, at, decided.value))) return refused("STALE");
  await audit(work, {
    action: DONE[command.kind],
    subject: "child",
    subjectId: at.childId,
    schoolId: call.schoolId,
    details: { callId: at.callId },
  });
  return passed();
}

/** The same call at another time, in the same room or another. */
export async function moveCall(work: Work<StaffViewer>, at: At, wish: CallWish): Promise<Verdict> {
  const call = await callInQuestion(work, at);
  if (!call) return refused("INVALID");
  const decided = changeCall(call, { kind: "MOVE" }, work.now);
  if (!decided.ok) return decided;
  const member = await work.tx.familyMember.findFirst({
    where: { id: wish.memberId, childId: at.childId },
    select: { restricted: true },
  });
  if (!member) return refused("INVALID", "memberId");
  if (member.restricted) return refused("MEMBER_RESTRICTED", "memberId");
  const { childId, callId } = at;
  const place = await placeFor(work, { ...wish, childId, schoolId: call.schoolId, moving: callId });
  if (!place.ok) return place;
  const { memberId, mode } = wish;
  if (!(await take(work, at, { memberId, mode, ...place.value }))) return refused("STALE");
  await audit(work, {
    action: "call.moved",
    subject: "child",
    subjectId: childId,
    schoolId: call.schoolId,
    details: { callId, from: call.localStart, to: place.value.localStart },
  });
  return passed();
}

function callInQuestion({ tx }: Work, { childId, callId }: At) {
  return tx.parentCall.findFirst({
    where: { id: callId, childId },
    select: { schoolId: true, state: true, startsAt: true, localStart: true },
  });
}

/** False when somebody changed it since the form was filled. */
async function take(
  { tx }: Work,
  { callId, version }: At,
  data: Parameters<Work["tx"]["parentCall"]["updateMany"]>[0]["data"],
) {
  const { count } = await tx.parentCall.updateMany({
    where: { id: callId, version, state: "PLANNED" },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}
