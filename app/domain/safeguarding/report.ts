import type { ConcernLevel } from "../checkin/submission";

/** The nine situations of mandatory reporting of 2020 (强制报告), in their own order. */
export const MANDATORY = ["MR1", "MR2", "MR3", "MR4", "MR5", "MR6", "MR7", "MR8", "MR9"] as const;
export const SITUATIONS = [...MANDATORY, "NOT_SURE"] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Whom a report is about, besides the child. */
export const ABOUTS = ["NOBODY", "MENTOR", "RELATIVE", "STAFF", "OTHER", "UNKNOWN"] as const;
export type About = (typeof ABOUTS)[number];

export const DEPARTMENTS = ["CIVIL_AFFAIRS", "EDUCATION"] as const;
export type Department = (typeof DEPARTMENTS)[number];

export const OUTCOMES = ["POLICE_CASE", "CHILD_PROTECTED", "SUPPORT_GIVEN", "UNFOUNDED"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Severity = Exclude<ConcernLevel, "NONE">;

/** Danger now, and a situation that the law names, weigh most; who cannot tell is taken seriously all the same. */
export function severityOf({ danger, situation }: { danger: boolean; situation: Situation }): Severity {
  return danger || situation !== "NOT_SURE" ? "HIGH" : "MEDIUM";
}

/** A record's own level of worry, and which of the nine it is like. */
export interface Worried {
  concern: ConcernLevel;
  situation: Situation | null;
}

/** What a record of a contact says that somebody has to act on; who reads it is told at once whom to call. */
export function worryIn(record: Worried): { severity: Severity; situation: Situation } | null {
  if (!record.situation && record.concern !== "MEDIUM" && record.concern !== "HIGH") return null;
  const situation = record.situation ?? "NOT_SURE";
  const severity = record.concern === "HIGH" ? "HIGH" : severityOf({ danger: false, situation });
  return { severity, situation };
}
