import { MOST_WRONG_CODES } from "../child/family-link";

/** How often something may be tried within so many minutes, for one account and from one address. */
export interface Limit {
  name: string;
  minutes: number;
  perAccount: number;
  /** A school or a village may share one. */
  perAddress: number;
  /** Only failures count: what succeeds is taken off again. */
  failuresOnly: boolean;
}

export const LIMITS = {
  signIn: { name: "sign-in", minutes: 15, perAccount: 10, perAddress: 60, failuresOnly: true },
  /** A password that is asked for again, by somebody who is signed in. */
  password: { name: "password", minutes: 15, perAccount: 5, perAddress: 60, failuresOnly: true },
  /** Six digits of which three are right at any time. */
  code: { name: "code", minutes: 15, perAccount: 5, perAddress: 60, failuresOnly: true },
  /** Four or six digits that open a family's page; so many wrong ones lock the link besides. */
  familyCode: {
    name: "family-code",
    minutes: 15,
    perAccount: MOST_WRONG_CODES,
    perAddress: 60,
    failuresOnly: true,
  },
  /** Whoever asks for letters to an address that may be somebody else's. */
  letter: { name: "letter", minutes: 60, perAccount: 5, perAddress: 60, failuresOnly: false },
  /** A phone asks a few times a day; the calendars of many may be fetched from one address of a provider. */
  feed: { name: "feed", minutes: 15, perAccount: 30, perAddress: 600, failuresOnly: false },
  /** Whoever compares a paper with its code asks once or twice. */
  verify: { name: "verify", minutes: 15, perAccount: 20, perAddress: 60, failuresOnly: false },
  /** A list of volunteers, or a row of it: each asks whether addresses have an account. */
  addresses: { name: "addresses", minutes: 60, perAccount: 60, perAddress: 300, failuresOnly: false },
} as const satisfies Record<string, Limit>;
