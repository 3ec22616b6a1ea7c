import { addDays, addMonths } from "../../shared/calendar-day";

/** Days before the end of the year from which a refresher is due. */
export const REFRESHER_AHEAD = 30;

export const REFRESHER_STATES = ["CURRENT", "DUE", "OVERDUE", "EXPIRED"] as const;
export type RefresherState = (typeof REFRESHER_STATES)[number];

export interface RefresherPolicy {
  /** Months after which training has to be refreshed. */
  refresherMonths: number;
  /** Days after that in which it is overdue; then the training has expired. */
  refresherGraceDays: number;
  /** Whether an overdue refresher keeps the volunteer from meeting another child. */
  refresherBlocks: boolean;
}

export interface Refresher {
  state: RefresherState;
  /** The last day on which the training is current. */
  until: Date;
  /** No new introduction; contacts that run go on. */
  blocks: boolean;
}

/** Where a yearly refresher stands. `lastOn`: the day of the last training; both days as midnight UTC. */
export function refresherOf(lastOn: Date, today: Date, policy: RefresherPolicy): Refresher {
  const until = addMonths(lastOn, policy.refresherMonths);
  const state = stateAt(until, today, policy.refresherGraceDays);
  const over = state === "OVERDUE" || state === "EXPIRED";
  return { state, until, blocks: over && policy.refresherBlocks };
}

function stateAt(until: Date, today: Date, grace: number): RefresherState {
  if (today > addDays(until, grace)) return "EXPIRED";
  if (today > until) return "OVERDUE";
  return today > addDays(until, -REFRESHER_AHEAD) ? "DUE" : "CURRENT";
}
