import type { MissedSide } from "../schedule/contact";

export const GAP_WHYS = [
  "PAUSED",
  "UNRECORDED",
  "MISSED_VOLUNTEER",
  "MISSED_CHILD",
  "MISSED_SCHOOL",
  "NOTHING_PLANNED",
  "PLANNED",
] as const;
/** What is known of why a child has had no contact. */
export type GapWhy = (typeof GAP_WHYS)[number];

export interface WhyFacts {
  /** Every match of the child pauses today. */
  paused: boolean;
  /** A contact since then is over for more than a day, and nobody has said how it went: perhaps there is no gap. */
  unrecorded: boolean;
  /** Whose side the last contact since then was missed on. */
  missed: MissedSide | null;
  planned: boolean;
}

/** The one that says most about what to do next. */
export function gapWhy({ paused, unrecorded, missed, planned }: WhyFacts): GapWhy {
  if (paused) return "PAUSED";
  if (unrecorded) return "UNRECORDED";
  if (missed) return `MISSED_${missed}`;
  return planned ? "PLANNED" : "NOTHING_PLANNED";
}
