import type { Work } from "~/data/work.server";
import { cancelAhead } from "../contacts/cancel-ahead";

/** Cancels what is still planned with a volunteer; answers how many contacts that were. */
export async function haltContacts(work: Work, volunteerId: string): Promise<number> {
  await work.tx.$queryRaw`SELECT 1 FROM matches WHERE volunteer_id = ${volunteerId}::uuid FOR UPDATE`;
  return cancelAhead(work, { volunteerId });
}
