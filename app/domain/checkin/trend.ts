import { TOPICS, type Topic } from "./submission";

/** What a trend is drawn from; only what a mentor wrote, in the order of the days. */
export interface TrendRecord {
  /** Midnight UTC of a calendar day. */
  happenedOn: Date;
  reached: boolean;
  mood: number | null;
  topics: readonly string[];
  parentContact: boolean | null;
}

export interface TrendMonth {
  /** 2026-11 */
  month: string;
  held: number;
  missed: number;
  /** Of the records that say something of it; null when none does. */
  mood: number | null;
  parents: { yes: number; no: number; unknown: number };
}

export interface Trend {
  months: TrendMonth[];
  moods: { on: Date; mood: number }[];
  areas: Record<Topic, number>;
  /** Records that reached the child: the whole of which the areas are parts. */
  held: number;
}

/** Every month from the first to the last is there, also one in which nothing was written. */
export function trendOf(records: readonly TrendRecord[], from: Date, until: Date): Trend {
  const inside = records.filter(({ happenedOn }) => happenedOn >= from && happenedOn <= until);
  const held = inside.filter(({ reached }) => reached);
  const areas = Object.fromEntries(
    TOPICS.map((area) => [area, held.filter(({ topics }) => topics.includes(area)).length]),
  ) as Record<Topic, number>;
  return {
    months: monthsBetween(from, until).map((month) => ofMonth(month, inside)),
    moods: held.flatMap(({ happenedOn: on, mood }) => (mood === null ? [] : [{ on, mood }])),
    areas,
    held: held.length,
  };
}

function ofMonth(month: string, records: readonly TrendRecord[]): TrendMonth {
  const own = records.filter(({ happenedOn }) => happenedOn.toISOString().startsWith(month));
  const held = own.filter(({ reached }) => reached);
  const moods = held.flatMap(({ mood }) => mood ?? []);
  const said = (value: boolean | null) => held.filter(({ parentContact }) => parentContact === value).length;
  return {
    month,
    held: held.length,
    missed: own.length - held.length,
    mood: moods.length === 0 ? null : moods.reduce((sum, mood) => sum + mood, 0) / moods.length,
    parents: { yes: said(true), no: said(false), unknown: said(null) },
  };
}

function monthsBetween(from: Date, until: Date): string[] {
  const months: string[] = [];
  const at = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1));
  while (at <= until) {
    months.push(at.toISOString().slice(0, 7));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return months;
}
