import { occurrenceAt } from "~/adapters/recurrence.server";
import type { Work } from "../work.server";
import type { RoomRow } from "./rooms";
import { standingWithOffers } from "./standing";

export interface Hours {
  /** Midnight UTC of a calendar day. */
  on: Date;
  /** HH:MM on the school's clock. */
  from: string;
  until: string;
}

type Room = RoomRow & { school: { id: number; nameZh: string; nameEn: string; timeZone: string } };

/** The hours as instants. */
export function closingSpan({ school }: Pick<Room, "school">, { on, from, until }: Hours) {
  const at = (time: string) => occurrenceAt(on, time, 1, school.timeZone).startsAt;
  return { startsAt: at(from), endsAt: at(until) };
}

/** What stands in the room during those hours, each with the times it could move to; null where they are no hours. */
export async function closingPreview(work: Work, room: Room, hours: Hours | null) {
  if (!hours) return null;
  const span = closingSpan(room, hours);
  if (span.endsAt <= span.startsAt || span.endsAt <= work.now) return null;
  return { ...span, standing: await standingWithOffers(work, room, span.startsAt, span.endsAt) };
}

export type ClosingPreview = NonNullable<Awaited<ReturnType<typeof closingPreview>>>;
