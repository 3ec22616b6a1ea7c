import { matchesInQuestion } from "~/data/matches/decision";
import type { SeriesPlan } from "~/data/matches/series";
import type { SeriesEdit } from "~/data/matches/series-edit";
import { freeLedger } from "~/data/schedule/free-inputs";
import { yearAhead } from "~/data/schedule/school-year";
import { type AheadOfPlan, contactsAhead, type PlacedRow, placedRows } from "~/data/timetables/publishing";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type ContactPlan, HORIZON_WEEKS } from "~/domain/schedule/plan";
import { arrange, lastDayBefore, type Reach, reachOf } from "~/domain/schedule/series";
import { addDays } from "~/domain/shared/calendar-day";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { addContacts, planColumns } from "../contacts/add-contacts";
import { applyEdit } from "../contacts/edit-series";
import { audit, type Deed } from "../record/audit";
import { post } from "../record/message";
import { type TimetableAsked, takeTimetable } from "./take";
import { type Becoming, type Frame, type WorkedOut, workOut } from "./work-out";

export interface PublishedTimetable {
  /** Matches that got a first regular time, another one, or keep the one they had. */
  made: number;
  moved: number;
  kept: number;
  /** Matches that no longer run, or whose time cannot be on any day. */
  leftOut: number;
}

/**
 * Every placed contact becomes a plan with its contacts, in one transaction, or none does. A plan that was is ended and
 * followed, so that its contacts move and are not doubled. Days on which somebody or the room has something else are
 * left out; what was held or is past stays.
 */
export async function publishTimetable(
  work: Work<StaffViewer>,
  asked: TimetableAsked,
): Promise<Verdict<PublishedTimetable>> {
  const taken = await takeTimetable(work, asked);
  if (!taken.ok) return taken;
  const { tx, now, viewer } = work;
  const { id, schoolId, startsOn } = taken.value;
  const rows = await placedRows(work, id);
  const ids = rows.map(({ matchId }) => matchId);
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const frame = await frameOf(work, schoolId, startsOn, rows);
  const outcomes = workOut(frame, rows);
  // Two that change places stand in each other's way only until the last of them has moved.
  await tx.$executeRaw`SET CONSTRAINTS engagements_free DEFERRED`;
  await freeSeats(work, frame, outcomes);
  const deeds: Deed[] = [];
  for (const one of outcomes)
    if (one.kind === "MADE" || one.kind === "MOVED") deeds.push(await carryOut(work, frame, one));
  await tx.$executeRaw`SET CONSTRAINTS engagements_free IMMEDIATE`;
  await storeOutcomes(work, outcomes);
  await tx.contactTimetable.updateMany({
    where: { id, state: "DRAFT" },
    data: { state: "PUBLISHED", publishedAt: now, publishedById: viewer.personId },
  });
  const published = countsOf(outcomes);
  const about = { subject: "timetable", subjectId: id, schoolId, details: { ...published } };
  await audit(work, { action: "timetable.published", ...about }, ...deeds);
  await tellMentors(work, id, outcomes);
  return passed(published);
}

function countsOf(outcomes: readonly WorkedOut[]): PublishedTimetable {
  const count = (kind: WorkedOut["kind"]) => outcomes.filter((one) => one.kind === kind).length;
  return {
    made: count("MADE"),
    moved: count("MOVED"),
    kept: count("KEPT"),
    leftOut: count("LEFT_OUT"),
  };
}

async function frameOf(
  work: Work,
  schoolId: number,
  startsOn: Date,
  rows: readonly PlacedRow[],
): Promise<Frame> {
  const planIds = rows.flatMap(({ planId }) => planId ?? []);
  const matches = await matchesInQuestion(
    work,
    rows.map(({ matchId }) => matchId),
  );
  const ledger = await freeLedger(work, {
    schoolId,
    parties: rows.flatMap(({ childId, volunteerId }) => [`child:${childId}`, `volunteer:${volunteerId}`]),
    roomIds: [...new Set(rows.map(({ roomId }) => roomId))],
    from: addDays(startsOn, -1),
    until: addDays(startsOn, 7 * HORIZON_WEEKS.FOUR_WEEKLY + 35),
  });
  return {
    ...{ now: work.now, startsOn, ledger },
    year: await yearAhead(work, schoolId, startsOn),
    matches: new Map(matches.map((match) => [match.id, match])),
    ahead: await contactsAhead(work, planIds, startsOn),
  };
}

/** Seats and the day's cap are free for the others before anybody takes a new one. */
async function freeSeats({ tx }: Work, { ahead }: Frame, outcomes: readonly WorkedOut[]): Promise<void> {
  const moving = outcomes.flatMap((one) =>
    one.kind === "MOVED" ? (ahead.get(one.row.planId ?? "") ?? []).map(({ id }) => id) : [],
  );
  await tx.$executeRaw`
    UPDATE contacts SET room_id = NULL, seat = NULL, supervisor_id = NULL WHERE id = ANY (${moving}::uuid[])`;
}

async function carryOut(work: Work, frame: Frame, one: Becoming): Promise<Deed> {
  const { row, match, slots } = one;
  const planId = row.plan ? await follow(work, frame, one, row.plan) : await begin(work, one);
  return {
    action: row.plan ? "match.series-changed" : "match.plan-made",
    subject: "match",
    subjectId: match.id,
    schoolId: match.schoolId,
    details: { planId, timetableId: row.timetableId, contacts: slots.length },
  };
}

/** A first plan of the match. */
async function begin(
  work: Work,
  { row, match, plan, slots, wished, supervisorId }: Becoming,
): Promise<string> {
  const { id: matchId, schoolId, timeZone } = match;
  const { id: planId } = await work.tx.contactPlan.create({
    data: {
      ...{ matchId, schoolId, timeZone, roomId: row.roomId, supervisorId },
      ...planColumns(plan),
      ...{ plannedUntil: wished.plannedUntil, createdAt: work.now },
    },
    select: { id: true },
  });
  const at = { roomId: row.roomId, supervisorId, seats: new Map<string, number>() };
  await addContacts(work, match, { planId, plan, contacts: slots, at });
  return planId;
}

/** The plan goes on with the new one, and its contacts move over. */
async function follow(
  work: Work,
  { ahead }: Frame,
  { row, match, plan, slots, wished, supervisorId }: Becoming,
  before: SeriesPlan,
): Promise<string | null> {
  const reach = reachAhead(ahead.get(before.id) ?? [], before.id, plan, work.now);
  const edit: SeriesEdit = {
    ...{ before, reach, after: plan, endsOld: lastDayBefore(reach, plan) },
    arrangement: arrange(reach, slots, { taken: new Set(), apartWay: "FOLLOW", frequency: plan.frequency }),
    ...{ slots: [...slots], afterCheck: wished.afterCheck, plannedUntil: wished.plannedUntil },
    // Its contacts gave their seats up already.
    ...{ roomId: row.roomId, supervisorId, leaving: [], taken: null },
  };
  return applyEdit(work, match, edit);
}

function reachAhead(contacts: readonly AheadOfPlan[], planId: string, plan: ContactPlan, now: Date): Reach {
  const [pivot] = contacts;
  const reached = pivot && reachOf(contacts, { pivot: pivot.id, planId, scope: "FOLLOWING", now });
  return reached?.ok ? reached.value : { from: plan.startsOn, following: [], apart: [], spent: [] };
}

async function storeOutcomes({ tx }: Work, outcomes: readonly WorkedOut[]): Promise<void> {
  const ids = outcomes.map(({ row }) => row.id);
  const contacts = outcomes.map((one) => ("slots" in one ? one.slots.length : 0));
  const whys = outcomes.map((one) => (one.kind === "LEFT_OUT" ? one.why : one.kind));
  await tx.$executeRaw`
    UPDATE timetable_places p SET contacts = n.contacts, why = n.why
    FROM unnest(${ids}::uuid[], ${contacts}::int[], ${whys}::text[]) AS n (id, contacts, why) WHERE p.id = n.id`;
}

/** Mentors whose times are others than before read it in a letter; which times is read when it goes out. */
async function tellMentors(work: Work, timetableId: string, outcomes: readonly WorkedOut[]): Promise<void> {
  const letters = outcomes.flatMap((one) =>
    "slots" in one
      ? {
          template: "CONTACTS_CHANGED" as const,
          personId: one.match.volunteerPersonId,
          key: `CONTACTS_CHANGED:${timetableId}:${one.row.id}`,
          payload: { matchId: one.match.id },
        }
      : [],
  );
  if (letters.length > 0) await post(work, ...letters);
}
