import { type Choice, contentOf, type TrainingModule } from "./modules";

export interface Marked {
  right: number;
  questions: number;
  /** The questions that were answered wrongly, in their order. */
  wrong: string[];
  passed: boolean;
}

/** How a quiz came out; `percent` is how much must be right, by the school's policy. */
export function markQuiz(
  module: TrainingModule,
  answers: Readonly<Record<string, Choice | undefined>>,
  percent: number,
): Marked {
  const key = Object.entries(contentOf(module).right);
  const wrong = key
    .filter(([question, choice]) => answers[question] !== choice)
    .map(([question]) => question);
  const right = key.length - wrong.length;
  return { right, questions: key.length, wrong, passed: right * 100 >= percent * key.length };
}

export interface Credit {
  module: TrainingModule | null;
  version: number | null;
  minutes: number;
  doneOn: Date;
}

/**
 * Minutes that passing counts: the stated length, once for each version of a module; the refresher once in a calendar
 * year.
 */
export function minutesFor(module: TrainingModule, earlier: readonly Credit[], today: Date): number {
  const { version, minutes } = contentOf(module);
  const counted = earlier.some(
    (credit) =>
      credit.module === module &&
      credit.minutes > 0 &&
      (module === "REFRESHER"
        ? credit.doneOn.getUTCFullYear() === today.getUTCFullYear()
        : credit.version === version),
  );
  return counted ? 0 : minutes;
}
