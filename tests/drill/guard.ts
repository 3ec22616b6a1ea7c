import type { Copy, Red, TestRun } from "./copy";

/** One thing that keeps somebody out, and how it is taken away in the copy. */
export interface Guard {
  /** Kind, place, and what is done to it; the same from one run to the next. */
  name: string;
  remove(copy: Copy): void | Promise<void>;
}

/** Guards that are removed together because each has tests of its own, which nobody else's removal turns red. */
export interface Group {
  guards: readonly Guard[];
  /** Whether the copy is built anew before the tests. */
  build: boolean;
  /** Tried in turn until one is red. */
  tests: readonly TestRun[];
  /** Whether a red test speaks of this guard; without it every red one does. */
  isAbout?(red: Red, guard: Guard): boolean;
}

export const alone = (guard: Guard, tests: readonly TestRun[]): Group => ({
  guards: [guard],
  build: false,
  tests,
});
