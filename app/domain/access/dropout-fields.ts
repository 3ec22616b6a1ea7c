import { type FieldRule, rule } from "./field-rule";

/** Dropout prevention: the school's and the district's alone; the family hears of it in person. */
export const DROPOUT_FIELDS = {
  "dropout.absentFrom": rule("dropout_cases.absent_from", "NEVER", "NEVER"),
  "dropout.hinders": rule("dropout_cases.hinders", "NEVER", "NEVER"),
  "dropout.outcome": rule("dropout_cases.outcome", "NEVER", "NEVER"),
  "dropout.outcomeOn": rule("dropout_cases.outcome_on", "NEVER", "NEVER"),
  "dropout.outcomeWhere": rule("dropout_cases.outcome_where", "NEVER", "NEVER"),
  "dropout.outcomeNote": rule("dropout_cases.outcome_note", "NEVER", "NEVER"),
  "dropoutStep.withWhom": rule("dropout_steps.with_whom", "NEVER", "NEVER"),
  "dropoutStep.parties": rule("dropout_steps.parties", "NEVER", "NEVER"),
  "dropoutStep.hinders": rule("dropout_steps.hinders", "NEVER", "NEVER"),
  "dropoutStep.said": rule("dropout_steps.said", "NEVER", "NEVER"),
  "dropoutStep.promised": rule("dropout_steps.promised", "NEVER", "NEVER"),
} as const satisfies Record<string, FieldRule>;
