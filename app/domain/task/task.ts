import { passed, refused, type Verdict } from "../shared/verdict";

export const TASK_KINDS = ["FOLLOW_UP", "SUPPORT", "VISIT", "REVIEW", "OTHER"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ["OPEN", "DONE", "DROPPED"] as const;
export type TaskState = (typeof TASK_STATES)[number];

export type TaskStage = "AHEAD" | "DUE" | "OVERDUE" | "OVER";

/** `dueOn` and `today` are calendar days of the school; a task is done in time on its own day. */
export function taskStage({ state, dueOn }: { state: TaskState; dueOn: Date }, today: Date): TaskStage {
  if (state !== "OPEN") return "OVER";
  if (dueOn > today) return "AHEAD";
  return dueOn.getTime() === today.getTime() ? "DUE" : "OVERDUE";
}

export type Closing = { to: "DONE" | "DROPPED"; outcome: string };

/** A task ends once; whoever drops it says why. */
export function closeTask(
  state: TaskState,
  { to, outcome }: Closing,
): Verdict<Exclude<TaskState, "OPEN">, "TASK_OVER" | "REASON_NEEDED"> {
  if (state !== "OPEN") return refused("TASK_OVER");
  if (to === "DROPPED" && outcome.trim() === "") return refused("REASON_NEEDED", "outcome");
  return passed(to);
}
