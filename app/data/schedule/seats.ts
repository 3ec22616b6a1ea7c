import type { Slot } from "~/domain/schedule/series";
import type { Work } from "../work.server";

interface Wished extends Slot {
  /** Taken when it is free then. */
  preferred: number | null;
}

/**
 * A seat of the room for each time, the preferred one where it is free, else the first that is; null where all are
 * taken. `without` are contacts that will be elsewhere by then. One statement.
 */
export async function seatsFor(
  { tx }: Work,
  roomId: string,
  wished: readonly Wished[],
  without: readonly string[],
): Promise<(number | null)[]> {
  const rows = await tx.$queryRaw<{ n: number; seat: number }[]>`
    SELECT w.n::int, s.seat FROM unnest(${wished.map(({ startsAt }) => startsAt)}::timestamptz[], ${wished.map(({ endsAt }) => endsAt)}::timestamptz[])
      WITH ORDINALITY AS w (starts_at, ends_at, n)
    CROSS JOIN LATERAL (SELECT generate_series(1, r.seats) AS seat FROM rooms r WHERE r.id = ${roomId}::uuid) s
    WHERE NOT EXISTS (SELECT FROM engagements e WHERE e.party = 'seat:' || ${roomId} || ':' || s.seat AND e.during && tstzrange(w.starts_at, w.ends_at)
      AND (e.contact_id IS NULL OR e.contact_id <> ALL (${[...without]}::uuid[])))
    ORDER BY w.n, s.seat`;
  return wished.map(({ preferred }, index) => {
    const seats = rows.filter(({ n }) => n === index + 1).map(({ seat }) => seat);
    return seats.find((seat) => seat === preferred) ?? seats[0] ?? null;
  });
}
