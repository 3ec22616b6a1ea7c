import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import { type ContactPlan, firstDay, ruleOf } from "~/domain/schedule/plan";
import type { Slot } from "~/domain/schedule/series";

/** A plan as its row keeps it: it counts from its first contact. */
export function planColumns(plan: ContactPlan) {
  const { frequency, weekday, week, monthDay, startTime, minutes, mode, place, endsOn, holidayRule } = plan;
  return {
    ...{ frequency, weekday, week, monthDay, startTime, minutes, mode, place, endsOn, holidayRule },
    rule: ruleOf(plan),
    startsOn: firstDay(plan),
  };
}

interface Adding {
  planId: string;
  plan: Pick<ContactPlan, "mode" | "place">;
  contacts: readonly Slot[];
  /** Where they sit, and the seat of each by its local start; nowhere unless given. */
  at?: { roomId: string | null; supervisorId: string | null; seats: ReadonlyMap<string, number> };
}

/** Contacts of a plan, each at the time that the plan means. */
export async function addContacts(
  { tx }: Work,
  { id: matchId, schoolId, childId, volunteerId, timeZone }: MatchInQuestion,
  { planId, plan: { mode, place }, contacts, at }: Adding,
): Promise<void> {
  const of = { matchId, planId, schoolId, childId, volunteerId, timeZone, mode, place };
  await tx.contact.createMany({
    data: contacts.map((contact) => ({
      ...of,
      ...contact,
      originalStart: contact.localStart,
      roomId: at?.roomId ?? null,
      supervisorId: at?.supervisorId ?? null,
      seat: at?.roomId ? at.seats.get(contact.localStart) : null,
    })),
  });
}
