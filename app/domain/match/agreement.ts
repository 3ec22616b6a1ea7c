import type { ContactMode, Frequency } from "../schedule/plan";
import { passed, refused, type Verdict } from "../shared/verdict";
import type { MatchState } from "./lifecycle";

/** Who signs a match agreement, in the order in which they are shown. */
export const AGREEMENT_PARTIES = ["MENTOR", "GUARDIAN", "CHILD", "SCHOOL"] as const;
export type AgreementParty = (typeof AGREEMENT_PARTIES)[number];

/** What a child may say who is asked; grown-ups sign or do not. */
export const AGREEMENT_ANSWERS = ["YES", "NOT_NOW", "NO"] as const;
export type AgreementAnswer = (typeof AGREEMENT_ANSWERS)[number];

/** The edition of the ground rules that is agreed on now. An edition that was signed never changes; a test holds its sum. */
export const CURRENT_RULES = 1;
/** The rules of each edition, by the names of their texts. */
export const GROUND_RULES = {
  1: ["notCarer", "gifts", "corner", "promise", "secrets", "stop", "call"],
} as const satisfies Record<number, readonly string[]>;

/** What was agreed. Days are calendar days of the school as midnight UTC. */
export interface Terms {
  fromOn: Date;
  untilOn: Date;
  frequency: Frequency;
  /** Of one contact, 10 to 240. */
  minutes: number;
  modes: readonly ContactMode[];
  rules: number;
  more: string;
}

export interface Signed {
  party: AgreementParty;
  answer: AgreementAnswer;
  recordedAt: Date;
}

/** While these last, an agreement is drawn up and signed. */
const AGREED_IN = ["PERMITTED", "INTRODUCED", "ACTIVE", "IN_REVIEW"] as const satisfies readonly MatchState[];
/** From the first meeting on, a match without an agreement in force needs one. */
export const NEEDS_AGREEMENT = ["INTRODUCED", "ACTIVE", "IN_REVIEW"] as const satisfies readonly MatchState[];

const among = (states: readonly MatchState[], state: MatchState) => states.includes(state);
export const mayAgree = (state: MatchState) => among(AGREED_IN, state);
export const needsAgreement = (state: MatchState) => among(NEEDS_AGREEMENT, state);

export type AgreementState = "NONE" | "SIGNING" | "DECLINED" | "IN_FORCE" | "OVER";

export interface AgreementStanding {
  state: AgreementState;
  /** Who has still to sign this version. */
  waiting: AgreementParty[];
}

/** Whether a version is in force: nothing but who signed it, what the child said last, and the day. */
export function agreementStanding(
  terms: Pick<Terms, "untilOn"> | null,
  signatures: readonly Signed[],
  today: Date,
): AgreementStanding {
  if (!terms) return { state: "NONE", waiting: [] };
  const child = signatures
    .filter(({ party }) => party === "CHILD")
    .reduce<Signed | null>((last, one) => (last && last.recordedAt > one.recordedAt ? last : one), null);
  const waiting = AGREEMENT_PARTIES.filter((party) =>
    party === "CHILD" ? child?.answer !== "YES" : !signatures.some((one) => one.party === party),
  );
  if (today > terms.untilOn) return { state: "OVER", waiting };
  if (child && child.answer !== "YES") return { state: "DECLINED", waiting };
  return { state: waiting.length === 0 ? "IN_FORCE" : "SIGNING", waiting };
}

/** A version is for at least a month and at most two years, says something new, and is not over when it is drawn up. */
export function drawUp(terms: Terms, before: Terms | null, today: Date): Verdict<undefined> {
  if (terms.untilOn <= terms.fromOn) return refused("END_BEFORE_START", "untilOn");
  if (terms.untilOn <= today) return refused("AGREEMENT_OVER", "untilOn");
  const days = Math.round((terms.untilOn.getTime() - terms.fromOn.getTime()) / DAY);
  if (days < SHORTEST || days > LONGEST) return refused("AGREEMENT_LENGTH", "untilOn");
  if (before && says(before) === says(terms)) return refused("AGREEMENT_SAME");
  return passed();
}

const DAY = 86_400_000;
/** Days that an agreement runs at least and at most. */
const SHORTEST = 28;
export const LONGEST = 731;

const says = ({ fromOn, untilOn, modes, ...rest }: Terms) =>
  JSON.stringify([
    fromOn.toISOString(),
    untilOn.toISOString(),
    [...modes].sort(),
    rest.frequency,
    rest.minutes,
    rest.rules,
    rest.more,
  ]);
