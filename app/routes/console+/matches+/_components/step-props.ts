import type { MatchFile } from "~/data/matches/file";

/** What every form on the page of a match is made from. */
export interface StepProps {
  match: MatchFile;
  /** What the action answered. */
  reply: unknown;
}
