import type { Work } from "../work.server";

/** Days that an alert stays in sight. */
const DAYS = 7;

/** Who opened more children's files within an hour than the policy expects; nothing for whoever administers no district. */
export async function openingAlerts({ tx, now }: Work) {
  const since = new Date(now.getTime() - DAYS * 24 * 3_600_000);
  return tx.openingAlert.findMany({
    where: { at: { gt: since } },
    orderBy: [{ at: "desc" }, { personId: "asc" }],
    take: 20,
    select: {
      personId: true,
      day: true,
      at: true,
      files: true,
      allowed: true,
      person: { select: { name: true } },
      school: { select: { timeZone: true } },
    },
  });
}

export type OpeningAlert = Awaited<ReturnType<typeof openingAlerts>>[number];
