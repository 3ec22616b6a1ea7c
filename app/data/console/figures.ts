import { addDays, dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

const WEEKS = 8;

export interface TierFigure {
  priority: "A" | "B" | "C";
  /** Children of this tier who take part, and those of them who still wait for a first mentor. */
  children: number;
  waiting: number;
}

export interface WeekFigure {
  /** Its Monday, a calendar day as midnight UTC. */
  monday: Date;
  held: number;
  missed: number;
}

/** As JSON says it: its Monday as YYYY-MM-DD. */
type CountedWeek = Omit<WeekFigure, "monday"> & { monday: string };

/** Children by tier, and contacts of the last seven weeks and this one. One statement. */
export async function consoleFigures({ tx, now }: Work, zone: string) {
  const today = dayIn(now, zone);
  const thisMonday = addDays(today, -((today.getUTCDay() + 6) % 7));
  const first = addDays(thisMonday, -7 * (WEEKS - 1));
  const [row] = await tx.$queryRaw<{ tiers: TierFigure[]; weeks: CountedWeek[] | null }[]>`
    WITH tier AS (
      SELECT t.priority, count(c.id)::int AS children, (count(c.id) FILTER (WHERE c.state = 'WAITING'))::int AS waiting
      FROM unnest(enum_range(NULL::priority)) AS t (priority)
      LEFT JOIN children c ON c.priority = t.priority AND c.state IN ('WAITING', 'MATCHED') GROUP BY 1),
    week AS (
      SELECT date_trunc('week', c.starts_at AT TIME ZONE c.time_zone)::date AS monday,
        (count(*) FILTER (WHERE c.state = 'HELD'))::int AS held, (count(*) FILTER (WHERE c.state = 'MISSED'))::int AS missed
      FROM contacts c
      WHERE c.starts_at >= ${addDays(first, -1)}::timestamptz AND c.starts_at <= ${now}::timestamptz AND c.state IN ('HELD', 'MISSED') GROUP BY 1)
    SELECT (SELECT jsonb_agg(t ORDER BY t.priority) FROM tier t) AS tiers, (SELECT jsonb_agg(w) FROM week w) AS weeks`;
  const counted = new Map(row?.weeks?.map(({ monday, ...week }) => [monday, week]));
  const weeks: WeekFigure[] = Array.from({ length: WEEKS }, (_, index) => {
    const monday = addDays(first, 7 * index);
    return { monday, ...(counted.get(monday.toISOString().slice(0, 10)) ?? { held: 0, missed: 0 }) };
  });
  return { tiers: row?.tiers ?? [], weeks };
}
