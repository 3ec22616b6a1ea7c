import { randomBytes } from "node:crypto";
import type { Database } from "~/adapters/database.server";
import { secretHash } from "~/adapters/secrets.server";
import { withViewer } from "~/data/work.server";

const SYSTEM = { kind: "system", job: "boot" } as const;
/** Hours that the code works; a new start makes a new one. */
const HOURS = 24;

export function hasPeople(database: Database, now: Date): Promise<boolean> {
  return withViewer(
    database.prisma,
    SYSTEM,
    now,
    async ({ tx }) => (await tx.person.findFirst({ select: { id: true } })) !== null,
  );
}

/** The one-time code that guards the first-run page; only its hash is stored, and only the newest one works. */
export async function newFirstRunCode(database: Database, now: Date): Promise<string> {
  const code = randomBytes(8).toString("hex");
  await withViewer(database.prisma, SYSTEM, now, async ({ tx }) => {
    await tx.token.deleteMany({ where: { purpose: "FIRST_RUN" } });
    const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
    await tx.token.create({ data: { tokenHash: secretHash(code), purpose: "FIRST_RUN", expiresAt } });
  });
  return code;
}
