import { maySee } from "~/domain/access/fields";
import { FAMILY_MATCH_STATES, mentorForFamily } from "~/domain/child/family-view";
import { addDays } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

/** Days ahead that a slip tells. */
export const SLIP_DAYS = 28;

/** What a printed slip tells a family: the contacts and parents' calls of four weeks, as the family's own page would. */
export async function familySlip({ tx, now }: Work, childId: string) {
  const ahead = { endsAt: { gt: now }, startsAt: { lt: addDays(now, SLIP_DAYS) } };
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      school: { select: { nameZh: true, nameEn: true, phone: true, contactName: true, timeZone: true } },
      contacts: {
        where: {
          ...ahead,
          state: { in: ["PLANNED", "CONFIRMED"] },
          match: { state: { in: [...FAMILY_MATCH_STATES] } },
        },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          startsAt: true,
          mode: true,
          place: true,
          match: { select: { state: true } },
          volunteer: { select: { name: true, about: true, interests: true, role: true } },
        },
      },
      parentCalls: {
        where: { ...ahead, state: "PLANNED" },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          startsAt: true,
          mode: true,
          member: { select: { relation: true } },
          room: { select: { nameZh: true, nameEn: true } },
        },
      },
    },
  });
  if (!child) return null;
  const { contacts, parentCalls: calls, ...rest } = child;
  return {
    ...rest,
    calls,
    contacts: contacts.flatMap(({ match: { state }, volunteer, ...contact }) => {
      const mentor = mentorForFamily({ ...volunteer, state });
      if (!mentor || !maySee("family", "contact.startsAt", state)) return [];
      return [{ ...contact, mentor: { name: mentor.name, role: mentor.role } }];
    }),
  };
}

export type FamilySlip = NonNullable<Awaited<ReturnType<typeof familySlip>>>;
