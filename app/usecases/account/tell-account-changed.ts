import type { Work } from "~/data/work.server";
import { post } from "../record/message";

/** What somebody could have changed who is not the person. */
export const ACCOUNT_CHANGES = [
  "PASSWORD",
  "FACTOR_SET",
  "FACTOR_DROPPED",
  "FACTOR_RESET",
  "CODES_RENEWED",
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

/** A letter to the person whose way of signing in was changed, whoever changed it. */
export async function tellAccountChanged(work: Work, personId: string, change: AccountChange) {
  await post(work, {
    template: "ACCOUNT_CHANGED",
    personId,
    key: `ACCOUNT_CHANGED:${personId}:${change}:${work.now.getTime()}`,
    payload: { change, at: work.now.toISOString() },
  });
}
