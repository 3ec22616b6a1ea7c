/** Minutes for which a password that was entered counts for what cannot be taken back. */
export const RECENT_MINUTES = 15;

export function isRecent(authenticatedAt: Date, now: Date): boolean {
  return now.getTime() - authenticatedAt.getTime() < RECENT_MINUTES * 60_000;
}
