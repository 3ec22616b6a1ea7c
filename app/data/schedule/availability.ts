import type { Party } from "~/domain/schedule/availability";
import type { Window } from "~/domain/schedule/windows";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

/** The one column that names a party. */
export function columnOf({ kind, id }: Party) {
  if (kind === "volunteer") return { volunteerId: id };
  return kind === "child" ? { childId: id } : { supervisorId: id };
}

const SCHOOL = { select: { id: true, nameZh: true, nameEn: true, timeZone: true } } as const;

/** Whose hours they are, or null where the viewer does not see them. */
export async function partyOf({ tx }: Work, { kind, id }: Party) {
  const where = { id };
  if (kind === "supervisor") {
    const row = await tx.supervisor.findFirst({
      where: { ...where, endedAt: null },
      select: { id: true, name: true, school: SCHOOL },
    });
    return row && { ...row, kind, availability: 0, timeZone: row.school.timeZone };
  }
  const select = { id: true, name: true, availability: true, school: SCHOOL } as const;
  if (kind === "child") {
    const row = await tx.child.findFirst({ where: { ...where, purgedAt: null }, select });
    return row && { ...row, kind, timeZone: row.school.timeZone };
  }
  const row = await tx.volunteer.findFirst({
    // A mentor whom the school knows by name alone has no application here.
    where: { ...where, purgedAt: null, application: { isNot: null } },
    select: { ...select, timeZone: true },
  });
  return row && { ...row, kind, timeZone: row.timeZone ?? row.school.timeZone };
}

export type PartyWithHours = NonNullable<Awaited<ReturnType<typeof partyOf>>>;

/** How many absences a page shows: those that are not over, the next ones first. */
const SHOWN = 50;

/** The hours of one party as entered, null for none, and when it is away from today on. Two statements. */
export async function availabilityOf({ tx, now }: Work, party: PartyWithHours) {
  const of = columnOf(party);
  const hours = await tx.weeklyHours.findFirst({ where: of, select: { windows: true, version: true } });
  const absences = await tx.absence.findMany({
    where: { ...of, lastDay: { gte: dayIn(now, party.timeZone) } },
    select: { id: true, firstDay: true, lastDay: true, note: true },
    orderBy: [{ firstDay: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  return {
    entered: (hours?.windows ?? null) as Window[] | null,
    version: hours?.version ?? 0,
    absences,
  };
}
