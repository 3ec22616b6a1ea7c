import type { OwnViewer } from "~/domain/access/viewer";
import { isMobile } from "~/domain/messages/channels";
import type { MessageKind } from "~/domain/messages/kinds";
import { USUAL_QUIET } from "~/domain/messages/quiet-hours";
import type { Work } from "../work.server";
import { messageColumns } from "./columns";

const PAGE = 20;

/** What whoever asks wants to be written to about; the usual where nothing was chosen. */
export async function ownChoices({ tx, viewer }: Work<OwnViewer>) {
  const chosen = await tx.messageChoices.findUnique({ where: { personId: viewer.personId } });
  return {
    muted: (chosen?.muted ?? []) as MessageKind[],
    quietFrom: chosen?.quietFrom ?? USUAL_QUIET.from,
    quietUntil: chosen?.quietUntil ?? USUAL_QUIET.until,
    timeZone: chosen?.timeZone ?? USUAL_QUIET.timeZone,
    channel: chosen?.channel ?? ("EMAIL" as const),
  };
}

/** Whether whoever asks has a number to which text messages go. */
export async function hasMobile({ tx, viewer }: Work<OwnViewer>): Promise<boolean> {
  // Prisma would read the id as well, which is not for this viewer.
  const [own] = await tx.$queryRaw<{ phone: string }[]>`
    SELECT phone FROM volunteers WHERE person_id = ${viewer.personId}::uuid`;
  return isMobile(own?.phone ?? "");
}

/** Messages to whoever asks, the newest first; one more than a page says that there are older ones. */
export async function ownMessages({ tx, viewer }: Work<OwnViewer>, page: number) {
  const rows = await tx.outboxMessage.findMany({
    where: { personId: viewer.personId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select: messageColumns,
  });
  return { messages: rows.slice(0, PAGE), older: rows.length > PAGE };
}
