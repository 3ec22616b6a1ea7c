import type { MatchFile } from "~/data/matches/file";

/** What every form on the page of a match is made from. */
export interface StepProps {
  match: MatchFile;
  /** What the action answered. */
  reply: unknown;
}

/** A folded form that was refused is unfolded. */
export function isFor(reply: unknown, intent: string): boolean {
  return (reply as { intent?: string } | undefined)?.intent === intent;
}
