import type { ApplicationState } from "./application";
import { SCREENING_KINDS, type ScreeningItem, type ScreeningKind, standingOf } from "./screening-items";

/**
 * Whose turn it is: the applicant's, the school's, nobody's yet because other items come first, or nobody's any more.
 */
export type Turn = "APPLICANT" | "SCHOOL" | "LATER" | "DONE";

export interface ChecklistLine {
  kind: ScreeningKind;
  standing: ReturnType<typeof standingOf>;
  turn: Turn;
}

/** What the applicant brings or attends; the rest is the school's work. */
const BY_APPLICANT: readonly ScreeningKind[] = ["IDENTITY", "OFFENCE_CHECK", "TRAINING", "AGREEMENT"];

/** The seven checks as the applicant sees them; a check that was not opened yet counts as open. */
export function checklistOf(items: readonly ScreeningItem[], today: Date): ChecklistLine[] {
  const standings = new Map(items.map((item) => [item.kind, standingOf(item, today)]));
  const othersPassed = SCREENING_KINDS.every(
    (kind) => kind === "AGREEMENT" || standings.get(kind) === "PASSED",
  );
  return SCREENING_KINDS.map((kind) => {
    const standing = standings.get(kind) ?? "OPEN";
    return { kind, standing, turn: turnOf(kind, standing, othersPassed) };
  });
}

function turnOf(kind: ScreeningKind, standing: ChecklistLine["standing"], othersPassed: boolean): Turn {
  if (standing === "PASSED") return "DONE";
  if (standing === "FAILED") return "SCHOOL";
  if (kind === "AGREEMENT" && !othersPassed) return "LATER";
  return BY_APPLICANT.includes(kind) ? "APPLICANT" : "SCHOOL";
}

/** Days before its last day from which on an offence-record check is to be renewed. */
export const RENEWAL_DAYS = 45;

/** Days until the offence-record check ends (0 on its last day, negative afterwards); null without a check. */
export function daysOfCheckLeft(items: readonly ScreeningItem[], today: Date): number | null {
  const check = items.find(({ kind, state }) => kind === "OFFENCE_CHECK" && state === "PASSED");
  if (!check?.expiresOn) return null;
  return Math.round((check.expiresOn.getTime() - today.getTime()) / 86_400_000);
}

/** The way from the form to the first meeting. */
export const WAY = ["APPLY", "SCREENING", "TRAINING", "MATCH", "MEETING"] as const;

/** Position on that way, from 0; null when the way has ended or is interrupted. */
export function placeOnWay(state: ApplicationState, lines: readonly ChecklistLine[]): number | null {
  switch (state) {
    case "DRAFT":
      return 0;
    case "SUBMITTED":
    case "SCREENING": {
      const open = lines.filter(({ turn }) => turn !== "DONE").map(({ kind }) => kind);
      return open.every((kind) => kind === "TRAINING" || kind === "AGREEMENT") ? 2 : 1;
    }
    case "APPROVED":
      return 3;
    default:
      return null;
  }
}
