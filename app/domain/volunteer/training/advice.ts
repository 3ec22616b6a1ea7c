import type { TrainingModule } from "./modules";

interface Passage {
  module: TrainingModule;
  section: string;
}

/** What mentors look up when it gets difficult: passages of the training, not words of their own. */
export const ADVICE = {
  SILENT: [
    { module: "TALKING", section: "silence" },
    { module: "TALKING", section: "begin" },
    { module: "ROLE", section: "expect" },
  ],
  SAD: [{ module: "TALKING", section: "listen" }],
  SECRET: [
    { module: "SAFETY", section: "disclosure" },
    { module: "SAFETY", section: "act" },
  ],
  GIFTS: [
    { module: "SAFETY", section: "secrets" },
    { module: "FIRST_MONTH", section: "promises" },
  ],
  NO_SHOW: [{ module: "FIRST_MONTH", section: "bumps" }],
  PARENTS: [{ module: "ENDINGS", section: "returns" }],
  TIRED: [
    { module: "REFRESHER", section: "self" },
    { module: "ENDINGS", section: "pause" },
  ],
  GOODBYE: [
    { module: "ENDINGS", section: "goodbye" },
    { module: "ENDINGS", section: "sudden" },
  ],
  AFTER: [{ module: "ENDINGS", section: "after" }],
  GROWN: [{ module: "REFRESHER", section: "older" }],
} as const satisfies Record<string, readonly Passage[]>;

export type AdviceTopic = keyof typeof ADVICE;
export const ADVICE_TOPICS = Object.keys(ADVICE) as AdviceTopic[];
