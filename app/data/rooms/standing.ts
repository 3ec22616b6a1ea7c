import type { FreeInputs, Span } from "~/domain/schedule/free";
import { nextFreeSlots } from "~/domain/schedule/free-slots";
import type { Slot } from "~/domain/schedule/series";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { slotOf } from "../matches/offers";
import { freeLedger, type Given, LOOK_AHEAD, partiesOf } from "../schedule/free-inputs";
import type { Work } from "../work.server";
import type { roomInQuestion } from "./rooms";

type RoomInQuestion = NonNullable<Awaited<ReturnType<typeof roomInQuestion>>>;

export interface Standing {
  id: string;
  kind: "CONTACT" | "CALL";
  version: number;
  matchId: string | null;
  childId: string;
  volunteerId: string | null;
  childName: string;
  /** The mentor, or who of the family. */
  withName: string;
  relation: number | null;
  startsAt: Date;
  endsAt: Date;
  /** Free times it could move to, so that all of the list could take their first. */
  offers: Slot[];
}

/** Bookings of a closure that are shown at most; a school has a few dozen seats' hours a week. */
const MOST = 200;
const OFFERS = 3;

/** What stands in a room during a time. One statement. */
export function standingIn(
  { tx }: Work,
  roomId: string,
  from: Date,
  until: Date,
): Promise<Omit<Standing, "offers">[]> {
  return tx.$queryRaw<Omit<Standing, "offers">[]>`
    SELECT c.id, 'CONTACT' AS kind, c.version, c.match_id AS "matchId", c.child_id AS "childId", c.volunteer_id AS "volunteerId",
      k.name AS "childName", v.name AS "withName", NULL::int AS relation, c.starts_at AS "startsAt", c.ends_at AS "endsAt"
    FROM contacts c JOIN children k ON k.id = c.child_id JOIN volunteers v ON v.id = c.volunteer_id
    WHERE c.room_id = ${roomId}::uuid AND c.state IN ('PLANNED', 'CONFIRMED') AND c.starts_at < ${until}::timestamptz AND c.ends_at > ${from}::timestamptz
    UNION ALL
    SELECT p.id, 'CALL', p.version, NULL, p.child_id, NULL, k.name, f.name, f.relation, p.starts_at, p.ends_at
    FROM parent_calls p JOIN children k ON k.id = p.child_id JOIN family_members f ON f.id = p.member_id
    WHERE p.room_id = ${roomId}::uuid AND p.state = 'PLANNED' AND p.starts_at < ${until}::timestamptz AND p.ends_at > ${from}::timestamptz
    ORDER BY "startsAt", id LIMIT ${MOST}`;
}

/** The same with the next free times of each, given out in turn so that no two of them are offered one seat. Two statements. */
export async function standingWithOffers(
  work: Work,
  room: RoomInQuestion,
  from: Date,
  until: Date,
): Promise<Standing[]> {
  const standing = await standingIn(work, room.id, from, until);
  if (standing.length === 0) return [];
  const ledger = await freeLedger(work, {
    schoolId: room.schoolId,
    parties: standing.flatMap(partiesOf),
    roomIds: [room.id],
    from: addDays(work.now, -1),
    until: addDays(from, LOOK_AHEAD + 2),
  });
  const given: Given[] = [];
  const today = dayIn(work.now < from ? from : work.now, room.school.timeZone);
  return standing.map((one) => {
    const minutes = Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000);
    const wanted = { ...one, roomId: room.id, minutes, moving: one.id };
    const inputs = closedThen(ledger.inputsFor(wanted, given), { startsAt: from, endsAt: until });
    const at = ledger.clock.shows(one.startsAt);
    const offers = nextFreeSlots(inputs, {
      ...{ from: today, days: LOOK_AHEAD, limit: OFFERS, notBefore: work.now },
      ...{ wished: at, instead: at, usual: null, preferred: [], againstAdvice: true },
    }).map(slotOf);
    const [first] = offers;
    if (first) given.push({ ...one, ...first, roomId: room.id });
    return { ...one, offers };
  });
}

/** The room as it is when the closure stands. */
function closedThen(inputs: FreeInputs, closure: Span): FreeInputs {
  return { ...inputs, room: inputs.room && { ...inputs.room, closures: [...inputs.room.closures, closure] } };
}
