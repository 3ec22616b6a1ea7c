import type { ApplicationState } from "./application";
import type { ScreeningItem } from "./screening-items";

/** Before that the form is the place for answers; afterwards nobody reads them. */
export function mayEditProfile(state: ApplicationState): boolean {
  return ["SUBMITTED", "SCREENING", "APPROVED", "SUSPENDED", "LAPSED"].includes(state);
}

/** Father or mother is what a school approves and a child's place asks for, so it is settled by the approval. */
export function mayChangeRole(state: ApplicationState): boolean {
  return state === "SUBMITTED" || state === "SCREENING";
}

/** A name that was compared with the identity card is no longer the volunteer's to change. */
export function mayRename(items: readonly Pick<ScreeningItem, "kind" | "state">[]): boolean {
  return !items.some(({ kind, state }) => kind === "IDENTITY" && state === "PASSED");
}
