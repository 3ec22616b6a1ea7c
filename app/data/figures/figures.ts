import { FIGURES, type Figure, MONTH, WEEKS } from "~/domain/figures/bands";
import type { Duration } from "~/domain/figures/survival";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { baseOf } from "./bases";

export interface Cell {
  figure: Figure;
  one: string;
  two: string;
  count: number;
}

/** Every figure of the viewer's schools, or of one of them, counted once; and how long each match has lasted. Three statements. */
export async function figuresOf(work: Work, school?: number) {
  const scope = { now: work.now, school };
  const counts = FIGURES.map(
    (figure) =>
      Prisma.sql`SELECT ${figure}::text AS figure, b.one, b.two, count(*)::int AS count FROM (${baseOf(figure, scope)}) b GROUP BY b.one, b.two`,
  );
  const cells = await work.tx.$queryRaw<Cell[]>`${Prisma.join(counts, " UNION ALL ")}`;
  const lengths = await work.tx.$queryRaw<{ days: number; ended: boolean }[]>`
    SELECT b.days, b.one = 'ENDED' AS ended FROM (${baseOf("LENGTHS", scope)}) b`;
  const durations: Duration[] = lengths.map(({ days, ended }) => ({ time: days / MONTH, ended }));
  const towns = await work.tx.place.findMany({
    where: { code: { in: cells.flatMap(({ figure, one }) => (figure === "COVERAGE" ? [one] : [])) } },
    select: { code: true, nameZh: true, nameEn: true },
    orderBy: { code: "asc" },
  });
  return { cells, durations, towns, weeks: weeksBefore(work.now), school };
}

export type Figures = Awaited<ReturnType<typeof figuresOf>>;

/** The Mondays of the weeks that are shown, on the clock of Chinese schools: a week of another zone begins on the same day. */
function weeksBefore(now: Date): string[] {
  const today = dayIn(now, DISTRICT_ZONE);
  const monday = addDays(today, -((today.getUTCDay() + 6) % 7));
  return Array.from({ length: WEEKS }, (_, index) =>
    addDays(monday, 7 * (index - WEEKS + 1))
      .toISOString()
      .slice(0, 10),
  );
}
