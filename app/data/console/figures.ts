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

/** Children by tier, and contacts of the last seven weeks and this one. Two statements. */
export async function consoleFigures({ tx, now }: Work, zone: string) {
  const tiers = await tx.$queryRaw<TierFigure[]>`
    SELECT t.priority, count(c.id)::int AS children, (count(c.id) FILTER (WHERE c.state = 'WAITING'))::int AS waiting
    FROM unnest(enum_range(NULL::priority)) AS t (priority)
    LEFT JOIN children c ON c.priority = t.priority AND c.state IN ('WAITING', 'MATCHED')
    GROUP BY t.priority ORDER BY t.priority`;
  const today = dayIn(now, zone);
  const thisMonday = addDays(today, -((today.getUTCDay() + 6) % 7));
  const first = addDays(thisMonday, -7 * (WEEKS - 1));
  const rows = await tx.$queryRaw<WeekFigure[]>`
    SELECT date_trunc('week', c.starts_at AT TIME ZONE c.time_zone)::date AS monday,
      (count(*) FILTER (WHERE c.state = 'HELD'))::int AS held, (count(*) FILTER (WHERE c.state = 'MISSED'))::int AS missed
    FROM contacts c
    WHERE c.starts_at >= ${addDays(first, -1)}::timestamptz AND c.starts_at <= ${now}::timestamptz AND c.state IN ('HELD', 'MISSED')
    GROUP BY 1`;
  const byMonday = new Map(rows.map((row) => [row.monday.getTime(), row]));
  const weeks: WeekFigure[] = Array.from({ length: WEEKS }, (_, index) => {
    const monday = addDays(first, 7 * index);
    return byMonday.get(monday.getTime()) ?? { monday, held: 0, missed: 0 };
  });
  return { tiers, weeks };
}
