import { randomUUID } from "node:crypto";
import type { Tx } from "~/data/work.server";
import type { CheckIn, Contact, Match, School } from "~/generated/prisma/client";
import { dayOf, plusDays } from "../../prisma/demo/calendar";
import { permissionRow } from "../../prisma/demo/rows/children";
import { checkInRow, contactRow } from "../../prisma/demo/rows/contacts";
import { type MatchTimes, matchRow, OVER, reaches } from "../../prisma/demo/rows/matches";
import { aChild, type ChildGiven, type MadeChild } from "./children";
import { aCoordinator, aSchool, type Coordinator, NOW } from "./places";
import { aVolunteer, type MadeVolunteer, type VolunteerGiven } from "./volunteers";

export interface MatchGiven extends Partial<Match> {
  school?: School;
  /** One that is there already, or what a new one should be like. */
  child?: MadeChild | ChildGiven;
  volunteer?: MadeVolunteer | VolunteerGiven;
  /** Different people who approved it; one unless given. */
  approvals?: number;
}

export interface MadeMatch {
  match: Match;
  child: MadeChild;
  volunteer: MadeVolunteer;
  coordinator: Coordinator;
  school: School;
}

const TIMES: MatchTimes = {
  proposedAt: plusDays(NOW, -80),
  approvedAt: plusDays(NOW, -79),
  answerBy: plusDays(NOW, -72),
  answeredAt: plusDays(NOW, -77),
  introducedAt: plusDays(NOW, -70),
  activeAt: plusDays(NOW, -69),
  closedAt: plusDays(NOW, -3),
};
/** An offer that still waits for its answer. */
const OFFERED: MatchTimes = { ...TIMES, approvedAt: plusDays(NOW, -2), answerBy: plusDays(NOW, 5) };

/** A running match unless another state is given, with every approval and permission that the state needs. */
export async function aMatch(tx: Tx, given: MatchGiven = {}): Promise<MadeMatch> {
  const { school: at, child: c = {}, volunteer: v = {}, approvals = 1, state = "ACTIVE", ...rest } = given;
  const there = { child: "child" in c ? c : null, volunteer: "volunteer" in v ? v : null };
  const school = at ?? there.child?.school ?? there.volunteer?.school ?? (await aSchool(tx));
  const waits = OVER.includes(state) || !reaches(state, "INTRODUCED");
  const child =
    there.child ?? (await aChild(tx, { school, state: waits ? "WAITING" : "MATCHED", ...(c as ChildGiven) }));
  const volunteer = there.volunteer ?? (await aVolunteer(tx, { school, ...(v as VolunteerGiven) }));
  const coordinator = await aCoordinator(tx, { school });
  const slot = child.slots[0];
  if (!slot) throw new RangeError("A match needs a slot.");
  const match = await tx.match.create({
    data: matchRow(
      {
        id: randomUUID(),
        schoolId: school.id,
        childId: child.child.id,
        volunteerId: volunteer.volunteer.id,
        slotId: slot.id,
        score: 640,
        terms: [240, 150, 120, 80, 50],
        ...rest,
        state,
      },
      state === "APPROVED" ? OFFERED : TIMES,
    ),
  });
  if (reaches(state, "APPROVED")) await approve(tx, match, coordinator, approvals);
  if (reaches(state, "PERMITTED")) await permit(tx, match, child);
  const made = { match, child, volunteer, coordinator, school };
  if (rest.lastContactAt) await aContact(tx, { made, state: "HELD", startsAt: rest.lastContactAt });
  return made;
}

async function approve(tx: Tx, match: Match, first: Coordinator, count: number) {
  for (let index = 0; index < count; index++) {
    const { person } = index === 0 ? first : await aCoordinator(tx, { school: first.school });
    const approvedAt = match.approvedAt ?? NOW;
    const { id: matchId, schoolId } = match;
    await tx.matchApproval.create({ data: { matchId, schoolId, approverId: person.id, approvedAt } });
  }
}

async function permit(tx: Tx, { id: matchId, childId, schoolId }: Match, { guardian }: MadeChild) {
  const on = dayOf(plusDays(NOW, -74));
  await tx.permission.create({
    data: permissionRow({
      id: randomUUID(),
      childId,
      schoolId,
      matchId,
      memberId: guardian.id,
      givenOn: on,
      recordedAt: on,
    }),
  });
}

export interface ContactGiven extends Partial<Contact> {
  made?: MadeMatch;
  /** 20 unless given. */
  minutes?: number;
}

/** A call tomorrow evening unless said otherwise, of a new running match where none is given. */
export async function aContact(
  tx: Tx,
  { made, minutes = 20, ...given }: ContactGiven = {},
): Promise<{ contact: Contact; made: MadeMatch }> {
  const of = made ?? (await aMatch(tx));
  const past = given.state === "HELD" || given.state === "MISSED";
  const startsAt = given.startsAt ?? new Date(plusDays(dayOf(NOW), past ? -2 : 1).getTime() + 11 * 3_600_000);
  const missedSide = given.state === "MISSED" ? "CHILD" : null;
  const contact = await tx.contact.create({
    data: contactRow(of.match, { id: randomUUID(), missedSide, ...given, startsAt }, minutes),
  });
  return { contact, made: of };
}

/** A submitted record of a contact that was held; a new one where none is given. */
export async function aCheckIn(
  tx: Tx,
  { made, ...given }: Partial<CheckIn> & { made?: { contact: Contact; made: MadeMatch } } = {},
): Promise<{ checkIn: CheckIn; contact: Contact; made: MadeMatch }> {
  const of = made ?? (await aContact(tx, { state: "HELD" }));
  const reviewed = given.state === "REVIEWED" || given.state === "CLOSED";
  const { areaNotes, ...row } = checkInRow(of.made.match, {
    id: randomUUID(),
    contactId: of.contact.id,
    happenedOn: dayOf(of.contact.startsAt),
    submittedAt: plusDays(of.contact.endsAt, 0.1),
    mode: of.contact.mode,
    topics: ["LIFE"],
    note: "聊了学校的事，一切都好。",
    reviewedAt: reviewed ? plusDays(of.contact.endsAt, 1) : null,
    reviewedById: reviewed ? of.made.coordinator.person.id : null,
    ...given,
  });
  const checkIn = await tx.checkIn.create({ data: { ...row, areaNotes: areaNotes ?? {} } });
  return { checkIn, ...of };
}
