import { type FieldRule, rule } from "./field-rule";
import { TRANSFER_FIELDS } from "./transfer-fields";

/** Dropout prevention: the school's and the district's alone; the family hears of it in person. */
export const DROPOUT_FIELDS = {
  ...TRANSFER_FIELDS,
  "dropout.absentFrom": rule("dropout_cases.absent_from", "NEVER", "NEVER"),
  "dropout.contactMinutes": rule("dropout_cases.contact_minutes", "NEVER", "NEVER"),
  "dropout.visitDays": rule("dropout_cases.visit_days", "NEVER", "NEVER"),
  "dropout.reportDays": rule("dropout_cases.report_days", "NEVER", "NEVER"),
  "dropout.lookDays": rule("dropout_cases.look_days", "NEVER", "NEVER"),
  "dropout.visitedOn": rule("dropout_cases.visited_on", "NEVER", "NEVER"),
  "dropout.townToldOn": rule("dropout_cases.town_told_on", "NEVER", "NEVER"),
  "dropout.bureauToldOn": rule("dropout_cases.bureau_told_on", "NEVER", "NEVER"),
  "dropout.lookedOn": rule("dropout_cases.looked_on", "NEVER", "NEVER"),
  "dropout.hinders": rule("dropout_cases.hinders", "NEVER", "NEVER"),
  "dropout.outcome": rule("dropout_cases.outcome", "NEVER", "NEVER"),
  "dropout.outcomeOn": rule("dropout_cases.outcome_on", "NEVER", "NEVER"),
  "dropout.outcomeWhere": rule("dropout_cases.outcome_where", "NEVER", "NEVER"),
  "dropout.outcomeNote": rule("dropout_cases.outcome_note", "NEVER", "NEVER"),
  "dropoutStep.withWhom": rule("dropout_steps.with_whom", "NEVER", "NEVER"),
  "dropoutStep.reached": rule("dropout_steps.reached", "NEVER", "NEVER"),
  "dropoutStep.parties": rule("dropout_steps.parties", "NEVER", "NEVER"),
  "dropoutStep.hinders": rule("dropout_steps.hinders", "NEVER", "NEVER"),
  "dropoutStep.said": rule("dropout_steps.said", "NEVER", "NEVER"),
  "dropoutStep.promised": rule("dropout_steps.promised", "NEVER", "NEVER"),
} as const satisfies Record<string, FieldRule>;
