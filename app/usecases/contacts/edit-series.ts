import type { MatchInQuestion } from "~/data/matches/decision";
import { contactInQuestion } from "~/data/matches/series";
import {
  type SeriesChange,
  type SeriesEdit,
  type SeriesScope,
  workOutChange,
  workOutEnd,
} from "~/data/matches/series-edit";
import { seatsFor } from "~/data/schedule/seats";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isRunning } from "~/domain/match/lifecycle";
import type { ContactPlan } from "~/domain/schedule/plan";
import type { SeriesContact, Slot } from "~/domain/schedule/series";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { addContacts, planColumns } from "./add-contacts";
import { placeIn, roomFor } from "./place";
import { tellChanged } from "./tell-changed";

interface At {
  contactId: string;
  /** The version that the form was filled from. */
  version: number;
}

/**
 * "This and all following", or all that lies ahead, goes on otherwise: the plan that was ends, another follows it, and
 * the contacts ahead move over. What was held or is past stays as it is.
 */
export async function changeSeries(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { contactId, version, leaveOut, ...change }: SeriesChange & At & { leaveOut: boolean },
): Promise<Verdict<{ contacts: number }>> {
  if (!isRunning(match.state) || match.state === "CLOSING") return refused("MATCH_NOT_ACTIVE");
  const contact = await lockedContact(work, match, { contactId, version });
  if (!contact.ok) return contact;
  const edit = await workOutChange(work, match, contact.value, change);
  if (!edit.ok) return edit;
  const { roomId, supervisorId } = edit.value;
  const room = await roomFor(work, match.schoolId, { roomId, supervisorId, mode: change.plan.mode });
  if (!room.ok) return room;
  const { before, arrangement, taken } = edit.value;
  const after = edit.value.after && {
    ...edit.value.after,
    place: await placeIn(work, { ...edit.value.after, from: before.roomId, to: roomId, room: room.value }),
  };
  if (taken && (!leaveOut || arrangement.moves.length + arrangement.adds.length === 0))
    return { ok: false, ...taken };
  const planId = await applyEdit(work, match, { ...edit.value, after });
  const contacts = arrangement.moves.length + arrangement.adds.length;
  await record(work, match, edit.value, { scope: change.scope, to: planId });
  await tellChanged(work, match, planId ?? contactId);
  return passed({ contacts });
}

/** "This and all following", or all that lies ahead, is called off and its plan ends. */
export async function endSeries(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { contactId, version, scope }: At & { scope: SeriesScope },
): Promise<Verdict<{ contacts: number }>> {
  const contact = await lockedContact(work, match, { contactId, version });
  if (!contact.ok) return contact;
  const edit = await workOutEnd(work, contact.value, scope);
  if (!edit.ok) return edit;
  await applyEdit(work, match, edit.value);
  await record(work, match, edit.value, { scope, to: null });
  await tellChanged(work, match, `${edit.value.before.id}:${contactId}`);
  return passed({ contacts: edit.value.arrangement.cancels.length });
}

/** The contact as it is once nobody else can change the match; a form that was filled from an older one is stale. */
export async function lockedContact(work: Work, match: MatchInQuestion, { contactId, version }: At) {
  await work.tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${match.id}::uuid FOR UPDATE`;
  const contact = await contactInQuestion(work, match.id, contactId);
  if (!contact) return refused("INVALID");
  return contact.version === version ? passed(contact) : refused("STALE");
}

/** The plan that was ends, another follows it unless the series stops, and its contacts move over. Its id; null for none. */
export async function applyEdit(
  work: Work,
  match: MatchInQuestion,
  edit: SeriesEdit,
): Promise<string | null> {
  await endOld(work, edit);
  const { after } = edit;
  const planId = after && (await beginNew(work, match, edit, after));
  const seats: Seats = after ? await seatsAt(work, edit) : new Map();
  await carryOut(work, match, edit, { planId, after, seats });
  return planId;
}

async function endOld({ tx }: Work, { before, endsOld }: SeriesEdit) {
  await tx.contactPlan.update({ where: { id: before.id }, data: { endedOn: endsOld } });
}

async function beginNew(
  { tx, now }: Work,
  { id: matchId, schoolId, timeZone }: MatchInQuestion,
  { before, plannedUntil, roomId, supervisorId }: SeriesEdit,
  after: ContactPlan,
): Promise<string> {
  const { id } = await tx.contactPlan.create({
    data: {
      ...{ matchId, schoolId, timeZone, plannedUntil, createdAt: now },
      ...planColumns(after),
      seriesId: before.rootId,
      ...{ roomId, supervisorId },
      endedOn: before.endedOn,
    },
    select: { id: true },
  });
  return id;
}

/** By local start of the new plan: the seat that its contact takes. */
type Seats = ReadonlyMap<string, number>;

/** The rows change places in one statement, so their seats are chosen before. */
async function seatsAt(work: Work, { roomId, slots, leaving }: SeriesEdit): Promise<Seats> {
  if (!roomId) return new Map();
  const wished = slots.map((slot) => ({ ...slot, preferred: null }));
  const seats = await seatsFor(work, roomId, wished, leaving);
  return new Map(
    slots.flatMap(({ localStart }, index) => {
      const seat = seats[index];
      return seat ? [[localStart, seat]] : [];
    }),
  );
}

async function carryOut(
  work: Work,
  match: MatchInQuestion,
  edit: SeriesEdit,
  { planId, after, seats }: { planId: string | null; after: ContactPlan | null; seats: Seats },
) {
  const { tx } = work;
  const { reach, arrangement } = edit;
  const { moves, keeps, adds, cancels } = arrangement;
  if (cancels.length > 0)
    await tx.contact.updateMany({
      where: { id: { in: cancels } },
      data: { state: "CANCELLED", version: { increment: 1 } },
    });
  if (!planId || !after) return;
  const rows = new Map([...reach.following, ...reach.apart].map((row) => [row.id, row]));
  const steps = moves.flatMap(({ id, to }) => {
    const row = rows.get(id);
    return row ? [{ row, to }] : [];
  });
  await moveAll(work, steps, { planId, after, edit, seats });
  for (const { id, originalStart } of keeps)
    await tx.contact.update({
      where: { id },
      data: { ...(originalStart ? { planId, originalStart } : { planId: null }), version: { increment: 1 } },
    });
  await addContacts(work, match, { planId, plan: after, contacts: adds, at: { ...edit, seats } });
}

interface Step {
  row: SeriesContact;
  to: Slot;
}

/** All at once, so that none stands in the way of another. Who had confirmed a time has not confirmed another one. */
async function moveAll(
  { tx }: Work,
  steps: readonly Step[],
  {
    planId,
    after,
    edit,
    seats: given,
  }: { planId: string; after: ContactPlan; edit: SeriesEdit; seats: Seats },
) {
  const ids = steps.map(({ row }) => row.id);
  const states = steps.map(({ row, to }) => (sameTime(row, to) ? row.state : "PLANNED"));
  const starts = steps.map(({ to }) => to.startsAt);
  const ends = steps.map(({ to }) => to.endsAt);
  const locals = steps.map(({ to }) => to.localStart);
  const seats = steps.map(({ to }) => given.get(to.localStart) ?? null);
  await tx.$executeRaw`
    UPDATE contacts c SET plan_id = ${planId}::uuid, state = n.state::contact_state, starts_at = n.starts_at, ends_at = n.ends_at,
      local_start = n.local_start, original_start = n.local_start, mode = ${after.mode}::contact_mode, place = ${after.place},
      room_id = ${edit.roomId}::uuid, supervisor_id = ${edit.supervisorId}::uuid, seat = n.seat, apart = false, version = c.version + 1
    FROM unnest(${ids}::uuid[], ${states}::text[], ${starts}::timestamptz[], ${ends}::timestamptz[], ${locals}::text[], ${seats}::int[])
      AS n (id, state, starts_at, ends_at, local_start, seat)
    WHERE c.id = n.id`;
}

function sameTime(row: Slot, to: Slot): boolean {
  return row.startsAt.getTime() === to.startsAt.getTime() && row.endsAt.getTime() === to.endsAt.getTime();
}

async function record(
  work: Work,
  { id: matchId, schoolId }: MatchInQuestion,
  { before, arrangement }: SeriesEdit,
  { scope, to }: { scope: SeriesScope; to: string | null },
) {
  const { moves, keeps, adds, cancels } = arrangement;
  await audit(work, {
    action: to ? "match.series-changed" : "match.series-ended",
    subject: "match",
    subjectId: matchId,
    schoolId,
    details: {
      ...{ scope, from: before.id, to },
      ...{ moved: moves.length, kept: keeps.length, added: adds.length, cancelled: cancels.length },
    },
  });
}
