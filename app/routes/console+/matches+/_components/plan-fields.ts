import { z } from "zod";
import type { Where } from "~/data/matches/obstacles";
import { type ContactPlan, FREQUENCIES, isByMonth } from "~/domain/schedule/plan";
import { HOLIDAY_RULES } from "~/domain/schedule/school-days";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { clockTime, day, id, oneOf, optionalLine, whole } from "~/http/fields";

/** Which weekday of a month, or "D" and a day of it. */
const IN_MONTH = /^(-1|[1-4]|D([1-9]|1\d|2[0-8]))$/;

/** One of the listed, or none of them. */
const chosen = id
  .or(z.literal(""))
  .default("")
  .transform((value) => value || null);

/** What one contact needs, in a plan or by itself. */
export const Occasion = z.object({
  startTime: clockTime,
  minutes: whole(10, 240),
  mode: oneOf(CONTACT_MODES),
  place: optionalLine(100),
  roomId: chosen,
  supervisorId: chosen,
});

/** What a plan needs besides its first day. */
export const PlanFields = Occasion.extend({
  frequency: oneOf(FREQUENCIES),
  weekday: whole(0, 6),
  inMonth: z.string().regex(IN_MONTH, "INVALID").default("1"),
  endsOn: day.optional(),
  holidayRule: oneOf(HOLIDAY_RULES),
});

/** The fields of a form in the address, which ask for a preview; a field that was left empty is none. */
export const Typed = z
  .record(z.string(), z.string())
  .transform((typed) => ({
    typed: Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== "")),
  }))
  .pipe(z.object({ typed: z.record(z.string(), z.string()) }));

/** The form's fields as a plan: by the week no part of the month counts. */
export function planOf({
  inMonth,
  endsOn,
  ...form
}: z.output<typeof PlanFields>): Omit<ContactPlan, "startsOn"> & Where {
  const byMonth = isByMonth(form.frequency);
  const byDay = inMonth.startsWith("D");
  return {
    ...form,
    endsOn: endsOn ?? null,
    week: byMonth && !byDay ? Number(inMonth) : null,
    monthDay: byMonth && byDay ? Number(inMonth.slice(1)) : null,
  };
}

/** The other way round, to fill a form from a plan. */
export function typedPlan(plan: Omit<ContactPlan, "startsOn"> & Partial<Where>): Record<string, string> {
  const { roomId, supervisorId } = plan;
  const { frequency, weekday, week, monthDay, startTime, minutes, mode, place, endsOn, holidayRule } = plan;
  return {
    ...{ frequency, startTime, mode, place, holidayRule },
    weekday: String(weekday),
    inMonth: monthDay === null ? String(week ?? 1) : `D${monthDay}`,
    minutes: String(minutes),
    ...(roomId && { roomId }),
    ...(supervisorId && { supervisorId }),
    ...(endsOn && { endsOn: endsOn.toISOString().slice(0, 10) }),
  };
}
