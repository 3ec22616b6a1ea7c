import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, Lucia } from "lucia";
import { withViewer } from "~/data/work.server";
import { MOST_SESSIONS } from "~/domain/access/session-times";
import type { SignedIn } from "~/domain/access/viewer";
import type { PrismaClient } from "~/generated/prisma/client";
import type { Clock } from "./clock.server";

const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");
/** Of a session that goes on nobody asks how it began. */
const BEGAN: SessionBeginning = { at: new Date(0), agent: "" };

/** Lucia's own clock ends no session: app.session_ends does, by the site's clock. */
const EXPIRES = new Date(8_640_000_000_000_000);

type StoredPerson = Omit<SignedIn, "authenticatedAt"> & { authenticatedAt: string };

const SYSTEM = { kind: "system", job: "sessions" } as const;

/** What is noted when a session begins; its times are those of the site's clock. */
export interface SessionBeginning {
  at: Date;
  /** The browser's own name for itself. */
  agent: string;
}

/** Lucia sees only the token of the cookie; only its SHA-256 reaches the table, so a dump holds no usable session. */
function hashedTokenAdapter(prisma: PrismaClient, clock: Clock): Adapter {
  const asSystem = <T>(body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) =>
    withViewer(prisma, SYSTEM, new Date(), body);
  return {
    async getSessionAndUser(token) {
      const [row] = await prisma.$queryRaw<[{ person: StoredPerson | null }]>`
        SELECT app.session_person(${hashOf(token)}, ${clock.now()}::timestamptz) AS person`;
      if (!row?.person) return [null, null];
      const person = { ...row.person, authenticatedAt: new Date(row.person.authenticatedAt) };
      const session = { id: token, userId: person.id, expiresAt: EXPIRES, attributes: BEGAN };
      return [session, { id: person.id, attributes: person }];
    },
    async getUserSessions() {
      // The hashes cannot be turned back into tokens.
      return [];
    },
    async setSession(session: DatabaseSession) {
      await asSystem(async ({ tx }) => {
        await tx.session.create({
          data: {
            idHash: hashOf(session.id),
            personId: session.userId,
            createdAt: session.attributes.at,
            lastSeenAt: session.attributes.at,
            authenticatedAt: session.attributes.at,
            agent: session.attributes.agent,
          },
        });
        await tx.$executeRaw`
          DELETE FROM sessions WHERE person_id = ${session.userId}::uuid AND id IN (SELECT s.id FROM sessions s
            WHERE s.person_id = ${session.userId}::uuid ORDER BY s.last_seen_at DESC, s.created_at DESC, s.id OFFSET ${MOST_SESSIONS})`;
      });
    },
    async updateSessionExpiration() {
      throw new Error("A session is never prolonged.");
    },
    async deleteSession(token) {
      await asSystem(({ tx }) => tx.session.deleteMany({ where: { idHash: hashOf(token) } }));
    },
    async deleteUserSessions(personId) {
      await asSystem(({ tx }) => tx.session.deleteMany({ where: { personId } }));
    },
    async deleteExpiredSessions() {
      throw new Error("forgetSessions does this, by the site's clock.");
    },
  };
}

/** `secure` when browsers reach the site over https: then the cookie is bound to the host as well. */
export function sessionsOf(prisma: PrismaClient, options: { secure: boolean; clock: Clock }) {
  return new Lucia(hashedTokenAdapter(prisma, options.clock), {
    sessionCookie: {
      name: options.secure ? "__Host-session" : "session",
      expires: false,
      attributes: { secure: options.secure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (person) => ({ person }),
  });
}

export type Sessions = ReturnType<typeof sessionsOf>;

declare module "lucia" {
  interface Register {
    Lucia: Sessions;
    DatabaseUserAttributes: SignedIn;
    DatabaseSessionAttributes: SessionBeginning;
  }
}
