import type { Fault } from "./cells";

export const ROW_VERDICTS = ["NEW", "CHANGED", "UNCHANGED", "DUPLICATE", "DOUBTFUL", "WRONG"] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** What somebody decided about a doubtful row. */
export const DECISIONS = ["SAME", "NEW", "SKIP"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What speaks against a row, and what can be decided about it. */
export const DOUBTS = {
  OTHER_BIRTHDAY: DECISIONS,
  OTHER_PERSON_OF_NUMBER: DECISIONS,
  SEVERAL: DECISIONS,
  OTHER_NUMBER: DECISIONS,
  LEFT: DECISIONS,
  /** The address belongs to somebody who is called otherwise. */
  OTHER_NAME: ["SAME", "SKIP"],
  /** Somebody is called so who has another address. */
  SAME_NAME: DECISIONS,
  /** An account that a roster of this school neither makes nor changes; whose it is, is not said. */
  ADDRESS_ELSEWHERE: ["SKIP"],
  LOCKED: ["SAME", "SKIP"],
} as const satisfies Record<string, readonly Decision[]>;
export type Doubt = keyof typeof DOUBTS;

export const decisionsOn = (doubt: string | null): readonly Decision[] =>
  doubt !== null && doubt in DOUBTS ? DOUBTS[doubt as Doubt] : [];

/** Why nothing is changed although the row says something else. */
export type Remark = "OWN_HAND" | "REGISTRATION_RECORDED";

/** What a row would do. */
export interface Judged {
  verdict: RowVerdict;
  faults: readonly Fault[];
  doubt: Doubt | Remark | null;
  /** Whose file the row is about, as far as that is known: a child, or somebody with an account. */
  subjectId: string | null;
  changes: readonly string[];
  /** The first row of the file that says the same person. */
  sameAs: number | null;
}

export const blank = { faults: [], doubt: null, subjectId: null, changes: [], sameAs: null };
