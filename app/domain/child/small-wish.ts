import { passed, refused, type Verdict } from "../shared/verdict";

export const WISH_STATES = ["ASKED", "PROMISED", "FULFILLED", "DECLINED"] as const;
export type WishState = (typeof WISH_STATES)[number];

/** RELEASE: whoever promised cannot keep it, and somebody else may. */
export const WISH_STEPS = ["PROMISE", "FULFIL", "DECLINE", "RELEASE"] as const;
export type WishStep = (typeof WISH_STEPS)[number];

const AFTER: Record<WishState, Partial<Record<WishStep, WishState>>> = {
  ASKED: { PROMISE: "PROMISED", DECLINE: "DECLINED" },
  PROMISED: { FULFIL: "FULFILLED", DECLINE: "DECLINED", RELEASE: "ASKED" },
  FULFILLED: {},
  DECLINED: {},
};

/** What becomes of a wish by one step; what is fulfilled or declined stays so. */
export function wishAfter(state: WishState, step: WishStep): Verdict<WishState, "NOT_POSSIBLE_NOW"> {
  const next = AFTER[state][step];
  return next ? passed(next) : refused("NOT_POSSIBLE_NOW");
}
