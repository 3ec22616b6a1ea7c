import { openMatters } from "~/data/conference/matters";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Matter } from "~/domain/conference/codes";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface OfMeeting {
  meetingId: string;
}

/** Open matters come onto the agenda, each with its number as it is now. */
export async function takeMatters(
  work: Work<StaffViewer>,
  { meetingId, matters }: OfMeeting & { matters: Matter[] },
): Promise<Verdict> {
  const { tx, now } = work;
  const next = await nextPlace(work, meetingId);
  if (!next.ok) return next;
  const figures = await openMatters(work);
  await tx.conferenceItem.createMany({
    data: matters.map((matter, at) => ({
      ...{ meetingId, placeId: next.value.placeId, position: next.value.position + at },
      ...{ matter, figure: figures[matter], takenAt: now },
    })),
    skipDuplicates: true,
  });
  return noted(work, meetingId, "agenda-changed");
}

/** An item that the chair words. */
export async function addItem(
  work: Work<StaffViewer>,
  { meetingId, title }: OfMeeting & { title: string },
): Promise<Verdict> {
  const next = await nextPlace(work, meetingId);
  if (!next.ok) return next;
  await work.tx.conferenceItem.createMany({ data: [{ meetingId, title, ...next.value }] });
  return noted(work, meetingId, "agenda-changed");
}

/** An item changes places with the one before it. */
export async function raiseItem(
  work: Work<StaffViewer>,
  { meetingId, itemId }: OfMeeting & { itemId: string },
): Promise<Verdict> {
  const { tx } = work;
  const taken = await takeMeeting(work, meetingId);
  if (!taken) return refused("STALE");
  const items = await tx.conferenceItem.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const at = items.findIndex(({ id }) => id === itemId);
  if (at < 1) return refused("STALE");
  const order = items.map(({ id }) => id);
  order.splice(at - 1, 0, ...order.splice(at, 1));
  for (const [index, id] of order.entries())
    await tx.conferenceItem.updateMany({ where: { id }, data: { position: index + 1 } });
  return noted(work, meetingId, "agenda-changed");
}

/** Off the agenda; an item with minutes or with something agreed stays. */
export async function dropItem(
  work: Work<StaffViewer>,
  { meetingId, itemId }: OfMeeting & { itemId: string },
): Promise<Verdict> {
  const { count } = await work.tx.conferenceItem.deleteMany({
    where: { id: itemId, meetingId, said: "", decided: "", actions: { none: {} } },
  });
  if (count === 0) return refused("ITEM_HAS_MINUTES");
  return noted(work, meetingId, "agenda-changed");
}

/** The meeting, kept from others until the end of the transaction; null where the viewer has none such. */
async function takeMeeting({ tx }: Work<StaffViewer>, meetingId: string) {
  const [meeting] = await tx.$queryRaw<{ placeId: number; state: string }[]>`
    SELECT place_id AS "placeId", state::text AS state FROM conference_meetings WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;
  return meeting ?? null;
}

async function nextPlace(
  work: Work<StaffViewer>,
  meetingId: string,
): Promise<Verdict<{ placeId: number; position: number }>> {
  const meeting = await takeMeeting(work, meetingId);
  if (!meeting) return refused("STALE");
  if (meeting.state === "CLOSED") return refused("MEETING_CLOSED");
  const { _max: last } = await work.tx.conferenceItem.aggregate({
    where: { meetingId },
    _max: { position: true },
  });
  return passed({ placeId: meeting.placeId, position: (last.position ?? 0) + 1 });
}

async function noted(work: Work<StaffViewer>, subjectId: string, verb: string): Promise<Verdict> {
  await audit(work, { action: `conference.${verb}`, subject: "conference", subjectId });
  return passed();
}
