import type { Prepared } from "~/adapters/outbox.server";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import type { OutboxMessage } from "~/generated/prisma/client";

/** Decides at the moment of sending whether and how a message goes out. */
export async function prepareLetter(
  _work: Work<SystemViewer>,
  message: OutboxMessage,
  _origin: string,
): Promise<Prepared> {
  return { drop: `NO_TEMPLATE:${message.template}` };
}
