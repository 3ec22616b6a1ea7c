import type { SupportParty } from "./support";

export const SUPPORT_ANSWERS = ["YES", "PARTLY", "NO"] as const;
export type SupportAnswer = (typeof SUPPORT_ANSWERS)[number];

/** What everyone is asked about (B.5.2, B.5.3 and B.5.6): two answers in words, then three to choose from. */
export const QUESTIONS_IN_WORDS = ["activities", "changes"] as const;
export const QUESTIONS_TO_CHOOSE = ["safety", "quality", "impact"] as const;
export const QUESTIONS = [...QUESTIONS_IN_WORDS, ...QUESTIONS_TO_CHOOSE] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * Editions of the questions, the newest last. A question that is worded anew gets a new edition here and in the
 * catalogues, and the old one stays: an answer is shown under what was asked then.
 */
export const EDITIONS = [1] as const;
export type Edition = (typeof EDITIONS)[number];
export const CURRENT_EDITION: Edition = EDITIONS[EDITIONS.length - 1] as Edition;

/** The stored number of an edition; null where it is none that is known. */
export const editionOf = (stored: number | null): Edition | null =>
  EDITIONS.find((edition) => edition === stored) ?? null;

export interface SupportAnswers {
  party: SupportParty;
  safety: SupportAnswer | null;
  quality: SupportAnswer | null;
  impact: SupportAnswer | null;
}

/** Somebody who does not feel safe, or says no to anything: whoever reads it should look twice. */
export function asksToLook({ safety, quality, impact }: SupportAnswers): boolean {
  return safety === "PARTLY" || [safety, quality, impact].includes("NO");
}
