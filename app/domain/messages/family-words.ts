/** Characters of one part of a text message in Chinese, and of each part where there are several. */
const ONE = 70;
const EACH = 67;
/** Parts that a message to a family has at most. */
export const MOST_PARTS = 2;
/** Characters of the name that stands before a message, in its brackets. */
export const MOST_SENDER = 8;
const BRACKETS = 2;

export type FamilyNews = "AHEAD" | "CONFIRMED" | "MOVED" | "OFF";

/**
 * All that a text message to a family is made of: no name of a child or a mentor, no place and no address, because phones are
 * lent and lost, and what passes an operator is read there.
 */
export interface FamilyFacts {
  news: FamilyNews;
  mode: string;
  when: string;
  schoolPhone: string;
}

type Say = (key: FamilyNews | "ASK", facts: Omit<FamilyFacts, "news">) => string;

/** The words of one message: with the school's phone as far as there is room for it. */
export function familyWords({ news, ...facts }: FamilyFacts, say: Say): string {
  const said = say(news, facts);
  const whole = facts.schoolPhone ? `${said}${say("ASK", facts)}` : said;
  return partsOf(whole) <= MOST_PARTS ? whole : said;
}

/** Parts that a message is sent and paid in; a longest name of the sender stands before it. */
export function partsOf(text: string): number {
  const length = text.length + MOST_SENDER + BRACKETS;
  return length <= ONE ? 1 : Math.ceil(length / EACH);
}
