import { TRANSFER_STAFF } from "./grants-of-transfers";

/** What staff may do in a case of absence: steps are written once, in their own name; an outcome is said once. */
export const DROPOUT_STAFF: Record<string, string> = {
  ...TRANSFER_STAFF,
  "INSERT dropout_cases":
    "id child_id school_id absent_from former_id contact_minutes visit_days report_days look_days opened_by opened_at",
  "INSERT dropout_steps": "*",
  "SELECT dropout_cases": "*",
  "SELECT dropout_steps": "*",
  "UPDATE dropout_cases": "outcome outcome_on outcome_where outcome_note closed_by closed_at",
};
