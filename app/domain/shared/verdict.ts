/** What a domain function answers: a value, or the code of the rule that stands in the way. */
export type Verdict<T = undefined, R extends string = string> = Passed<T> | Refused<R>;

export interface Passed<T> {
  ok: true;
  value: T;
}

export interface Refused<R extends string = string> {
  ok: false;
  reason: R;
  /** Name of the form field next to which the reason belongs. */
  field?: string;
  /** What only the page may say and no log: who takes whom, and when. */
  about?: string;
  /** Fields of the form with other values, under which it would be possible. */
  instead?: readonly Record<string, string>[];
}

export function passed(): Passed<undefined>;
export function passed<T>(value: T): Passed<T>;
export function passed<T>(value?: T): Passed<T | undefined> {
  return { ok: true, value };
}

export function refused<R extends string>(
  reason: R,
  field?: string,
  more: Pick<Refused, "about" | "instead"> = {},
): Refused<R> {
  return { ok: false, reason, ...(field !== undefined && { field }), ...more };
}
