import { SHOWN_WISHES } from "./grants-of-corner";

/** What a mentor may do with their own records, drafts of them and tasks. */
export const OWN_CHECK_INS: Record<string, string> = {
  ...SHOWN_WISHES,
  "SELECT check_in_drafts": "*",
  "INSERT check_in_drafts": "*",
  "DELETE check_in_drafts": "*",
  "UPDATE check_in_drafts": "about fields writer saved_at version",
  "SELECT check_in_versions": "*",
  "UPDATE check_ins":
    "state mode minutes missed_side topics mood parent_contact note wish concern concern_note answer version place life study safety area_notes help_given needs follow_up follow_up_on follow_up_owner corrected_at situation participants carer_told",
  "SELECT tasks":
    "id school_id kind what child_id match_id owner_id due_on state outcome created_at closed_at version",
  "UPDATE tasks": "state outcome closed_at closed_by version",
};

/** What staff may do with the same. */
export const CHECK_INS: Record<string, string> = {
  "SELECT check_in_versions": "*",
  "SELECT tasks": "*",
  "INSERT tasks": "*",
  "UPDATE tasks": "owner_id state outcome closed_at closed_by version",
};
