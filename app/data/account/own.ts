import { type Device, deviceOf } from "~/domain/access/device";
import { MOST_SESSIONS } from "~/domain/access/session-times";
import type { OwnViewer } from "~/domain/access/viewer";
import type { Work } from "../work.server";

export interface OwnSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  device: Device;
  /** The one that asks. */
  here: boolean;
}

/** The account of whoever asks, and where it is signed in: this session first, then the last used. */
export async function ownAccount({ tx, viewer }: Work<OwnViewer>) {
  const person = await tx.person.findUnique({
    where: { id: viewer.personId },
    select: { name: true, email: true, secondFactor: { select: { confirmedAt: true } } },
  });
  const rows = await tx.session.findMany({
    where: { personId: viewer.personId },
    select: { id: true, createdAt: true, lastSeenAt: true, agent: true },
    orderBy: [{ lastSeenAt: "desc" }, { createdAt: "desc" }, { id: "asc" }],
    take: MOST_SESSIONS,
  });
  const sessions = rows.map(({ agent, ...row }): OwnSession => {
    return { ...row, device: deviceOf(agent), here: row.id === viewer.sessionId };
  });
  // Stable: those of other devices keep their order.
  const ordered = sessions.sort((a, b) => Number(b.here) - Number(a.here));
  return { person, sessions: ordered };
}
