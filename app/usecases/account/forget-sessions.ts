import type { Work } from "~/data/work.server";

/** Removes the sessions that are over, which nobody could have used any more. */
export async function forgetSessions({ tx, now }: Work): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM sessions WHERE app.session_ends(person_id, created_at, last_seen_at) <= ${now}::timestamptz`;
}
