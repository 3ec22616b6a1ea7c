import type { FamilyViewer, VolunteerViewer } from "~/domain/access/viewer";
import { mayAsk } from "~/domain/schedule/move-request";
import type { Work } from "../work.server";
import { offersFor } from "./offers";

/** What the page of a request shows: the contact, other times at which all are free, one's own open request, and whether the other side has asked. */
export async function movePage(
  work: Work<VolunteerViewer | FamilyViewer>,
  contactId: string,
  matchId?: string,
) {
  const { tx, now } = work;
  const contact = await tx.contact.findFirst({
    where: { id: contactId, matchId },
    select: {
      id: true,
      matchId: true,
      kind: true,
      state: true,
      startsAt: true,
      endsAt: true,
      localStart: true,
      timeZone: true,
      mode: true,
      place: true,
    },
  });
  if (!contact) return null;
  const asked = await tx.moveRequest.findFirst({
    where: { contactId, state: "OPEN" },
    select: { id: true, wishes: true, reason: true },
  });
  const [{ byOther }] = await tx.$queryRaw<[{ byOther: boolean }]>`
    SELECT ${contactId}::uuid = ANY (app.asked_by_other()) AS "byOther"`;
  const open = mayAsk(contact, now);
  const offers = open && !asked && !byOther ? await offersFor(work, contact) : [];
  return { contact, asked, byOther, open, offers };
}

export type MovePage = NonNullable<Awaited<ReturnType<typeof movePage>>>;

/** How the newest own request about each contact stands. One statement. */
export async function ownRequests(
  { tx }: Work<VolunteerViewer | FamilyViewer>,
  contactIds: readonly string[],
) {
  return tx.moveRequest.findMany({
    where: { contactId: { in: [...contactIds] }, state: { in: ["OPEN", "REFUSED"] } },
    orderBy: [{ askedAt: "desc" }, { id: "asc" }],
    distinct: ["contactId"],
    select: { id: true, contactId: true, state: true, answer: true },
  });
}

export type OwnRequest = Awaited<ReturnType<typeof ownRequests>>[number];
