import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { withViewer } from "~/data/work.server";
import type { SignedIn } from "~/domain/access/viewer";
import type { PrismaClient } from "~/generated/prisma/client";

const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");
const SYSTEM = { kind: "system", job: "sessions" } as const;

/** Lucia sees only the token of the cookie; only its SHA-256 reaches the table, so a dump holds no usable session. */
function hashedTokenAdapter(prisma: PrismaClient): Adapter {
  const asSystem = <T>(body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) =>
    withViewer(prisma, SYSTEM, new Date(), body);
  return {
    async getSessionAndUser(token) {
      const [row] = await prisma.$queryRaw<[{ person: (SignedIn & { expiresAt: string }) | null }]>`
        SELECT app.session_person(${hashOf(token)}) AS person`;
      if (!row?.person) return [null, null];
      const { expiresAt, ...person } = row.person;
      const session = { id: token, userId: person.id, expiresAt: new Date(expiresAt), attributes: {} };
      return [session, { id: person.id, attributes: person }];
    },
    async getUserSessions() {
      // The hashes cannot be turned back into tokens.
      return [];
    },
    async setSession(session: DatabaseSession) {
      await asSystem(({ tx }) =>
        tx.session.create({
          data: { idHash: hashOf(session.id), personId: session.userId, expiresAt: session.expiresAt },
        }),
      );
    },
    async updateSessionExpiration(token, expiresAt) {
      await asSystem(({ tx }) =>
        tx.session.updateMany({ where: { idHash: hashOf(token) }, data: { expiresAt } }),
      );
    },
    async deleteSession(token) {
      await asSystem(({ tx }) => tx.session.deleteMany({ where: { idHash: hashOf(token) } }));
    },
    async deleteUserSessions(personId) {
      await asSystem(({ tx }) => tx.session.deleteMany({ where: { personId } }));
    },
    async deleteExpiredSessions() {
      await asSystem(({ tx }) => tx.session.deleteMany({ where: { expiresAt: { lte: new Date() } } }));
    },
  };
}

/** `secure` when browsers reach the site over https: then the cookie is bound to the host as well. */
export function sessionsOf(prisma: PrismaClient, options: { secure: boolean }) {
  return new Lucia(hashedTokenAdapter(prisma), {
    sessionExpiresIn: new TimeSpan(14, "d"),
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
  }
}
