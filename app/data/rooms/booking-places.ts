import type { RoomKind } from "~/domain/rooms/room";
import type { Work } from "../work.server";

export interface BookingPlaces {
  rooms: { id: string; kind: RoomKind; nameZh: string; nameEn: string }[];
  supervisors: { id: string; name: string }[];
}

/** Where a contact of a school can be booked, and who can sit there. One statement. */
export async function bookingPlaces({ tx, now }: Work, schoolId: number): Promise<BookingPlaces> {
  const [row] = await tx.$queryRaw<[BookingPlaces]>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'nameZh', r.name_zh, 'nameEn', r.name_en) ORDER BY r.kind, r.name_zh, r.id), '[]')
       FROM rooms r WHERE r.school_id = ${schoolId} AND (r.closed_at IS NULL OR r.closed_at > ${now}::timestamptz)) AS rooms,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) ORDER BY s.sort_key, s.id), '[]')
       FROM supervisors s WHERE s.school_id = ${schoolId} AND (s.ended_at IS NULL OR s.ended_at > ${now}::timestamptz)) AS supervisors`;
  return row;
}
