import type { ApplicationState } from "../application";
import { type Acknowledged, acknowledgedNow, RISK_POLICIES } from "../risk-policies";
import type { Credit } from "./quiz";

/** States in which a quiz or an acknowledgement counts: from the moment the school has the application. */
export function mayTrain(state: ApplicationState): boolean {
  return ["SUBMITTED", "SCREENING", "APPROVED", "SUSPENDED", "LAPSED"].includes(state);
}

/** What is known of one volunteer's training. */
export interface TrainedPerson {
  /** The day on which the check before a match was met; null before. */
  passedOn: Date | null;
  /** Minutes with the school before the match. */
  liveMinutes: number;
  /** Modules that were passed, and sessions held after the approval. */
  credits: readonly (Credit & { how: "SITE" | "LIVE" })[];
}

/** Minutes with the school and minutes from modules add up. */
export function trainedMinutes({
  liveMinutes,
  credits,
}: Pick<TrainedPerson, "liveMinutes" | "credits">): number {
  return credits.reduce((sum, { minutes }) => sum + minutes, liveMinutes);
}

/** Whether the check of the list is met: minutes enough, and every policy acknowledged in its version. */
export function trainingMet(
  person: Pick<TrainedPerson, "liveMinutes" | "credits">,
  acknowledged: readonly Acknowledged[],
  needed: number,
): boolean {
  return trainedMinutes(person) >= needed && acknowledgedNow(acknowledged).length === RISK_POLICIES.length;
}

/** The last day of training that counts for the year: before the match, a refresher, or a session with the school. */
export function trainedOn({ passedOn, credits }: TrainedPerson): Date | null {
  const refreshed = credits.filter(({ how, module }) => how === "LIVE" || module === "REFRESHER");
  const days = [passedOn, ...refreshed.map(({ doneOn }) => doneOn)].filter((day) => day !== null);
  return days.reduce<Date | null>((last, day) => (last && last > day ? last : day), null);
}

/** Before the approval a session with the school belongs to the list of checks. */
export function mayBeTrainedAgain(state: ApplicationState): boolean {
  return state === "APPROVED" || state === "SUSPENDED" || state === "LAPSED";
}
