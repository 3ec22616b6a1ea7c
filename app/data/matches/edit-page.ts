import { occurrenceAt } from "~/adapters/recurrence.server";
import { modesOf } from "~/domain/rooms/room";
import { type ContactPlan, checkOccasion } from "~/domain/schedule/plan";
import { isAhead } from "~/domain/schedule/series";
import { type BookingPlaces, placesAt } from "../rooms/booking-places";
import type { Work } from "../work.server";
import type { MatchInQuestion } from "./decision";
import { bookingInputs, checkTimes, type Where } from "./obstacles";
import { type ContactInQuestion, contactOf, seriesContacts } from "./series";
import { reachFrom, type SeriesChange, workOutChange } from "./series-edit";
import { timesInstead } from "./times-instead";

/** Another time, way or place for the contact alone. */
export interface WishedOccasion extends Pick<ContactPlan, "startTime" | "minutes" | "mode" | "place">, Where {
  /** Midnight UTC of a calendar day. */
  on: Date;
}

/** What the address asks a preview for. */
export interface Wished {
  series: SeriesChange | null;
  one: WishedOccasion | null;
}

/** What the page of one contact shows: what it is, what an edit would reach, and what a wished one would do. */
export async function editPage(work: Work, match: MatchInQuestion, contactId: string, wished: Wished) {
  const row = await work.tx.contact.findFirst({
    where: { id: contactId, matchId: match.id },
    include: {
      plan: true,
      room: { select: { nameZh: true, nameEn: true } },
      supervisor: { select: { name: true } },
      tellings: {
        orderBy: { sequence: "desc" },
        take: 1,
        select: { sequence: true, how: true, toldAt: true, toldBy: { select: { name: true } } },
      },
      match: {
        select: {
          child: { select: { name: true } },
          volunteer: { select: { name: true } },
          school: { select: placesAt(work.now) },
          moveRequests: { where: { contactId, state: "OPEN" }, select: { id: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { match: pairAt, room, supervisor, tellings, ...own } = row;
  const { school: places, ...pair } = pairAt;
  const contact = contactOf(own);
  const ahead = isAhead(work.now)(contact) && contact.kind === "REGULAR";
  const series = ahead && contact.plan ? await seriesContacts(work, contact.plan) : [];
  const all = ahead ? await reachFrom(work, contact, "ALL", series) : null;
  return {
    ...{ contact, pair, room, supervisor, ahead, places },
    told: tellings[0] ?? null,
    reach: all?.ok ? countsOf(all.value, contact.originalStart) : null,
    preview: wished.series && ahead ? await workOutChange(work, match, contact, wished.series, series) : null,
    check: wished.one && ahead ? await checkOne(work, match, { contact, places, ...wished.one }) : null,
  };
}

type Reached = Extract<Awaited<ReturnType<typeof reachFrom>>, { ok: true }>["value"];

/** How many contacts each choice reaches. */
function countsOf({ following, apart }: Reached, from: string) {
  const all = [...following, ...apart];
  const isLater = ({ originalStart }: (typeof all)[number]) => originalStart >= from;
  return { all: all.length, following: all.filter(isLater).length, apart: apart.length };
}

/** Whether the contact could be then and there, what is in its way, and other times. Two statements at most. */
async function checkOne(
  work: Work,
  match: MatchInQuestion,
  { contact, places, on, startTime, ...wished }: WishedOccasion & Checked,
) {
  const { roomId, supervisorId, mode, minutes } = wished;
  const slot = occurrenceAt(on, startTime, minutes, contact.timeZone);
  const problem = problemOf(match, places, { ...wished, on, startTime });
  if (problem) return { slot, problem, check: null, instead: [] };
  const booking = { roomId, supervisorId, match, mode, minutes, leaving: [contact.id] };
  const inputs = await bookingInputs(work, booking);
  const [check = null] = await checkTimes(work, booking, inputs, [slot]);
  const instead = check?.obstacle ? timesInstead(inputs, slot, { now: work.now, ...match }) : [];
  return { slot, problem: null, check, instead };
}

interface Checked {
  contact: ContactInQuestion;
  places: BookingPlaces;
}

function problemOf({ checkEnds }: MatchInQuestion, places: BookingPlaces, wished: WishedOccasion) {
  const checked = checkOccasion(wished);
  if (!checked.ok) return checked.reason;
  if (!checkEnds || wished.on > checkEnds) return "OFFENCE_CHECK_EXPIRED";
  const room = places.rooms.find(({ id }) => id === wished.roomId);
  if (wished.roomId && !room) return "ROOM_RETIRED";
  return room && !modesOf(room.kind).includes(wished.mode) ? "ROOM_FOR_SOMETHING_ELSE" : null;
}

export type EditPage = NonNullable<Awaited<ReturnType<typeof editPage>>>;
