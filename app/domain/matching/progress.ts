/** How far a solution has come: steps in this order, each counted by its own kind of thing. */
export const STEPS = ["PRICES", "PATHS", "REPAIRS", "CHECK"] as const;
export type Step = (typeof STEPS)[number];

export interface Progress {
  readonly step: Step;
  /** Of `of`: rounds of prices, children offered mentors, volunteers looked at again, and 1 for the check. */
  readonly done: number;
  readonly of: number;
}

/** Called a few hundred times at most. */
export type OnProgress = (progress: Progress) => void;

/** Tells a step's progress now and then: at its start, at its end, and about a hundred times between. */
export function teller(step: Step, of: number, onProgress: OnProgress | undefined): (done: number) => void {
  if (!onProgress) return () => undefined;
  const every = Math.max(1, Math.ceil(of / 100));
  return (done) => {
    if (done === of || done % every === 0) onProgress({ step, done, of });
  };
}
