import { CARE_STAFF } from "./grants-of-care";
import { CONFERENCE_STAFF } from "./grants-of-conference";
import { HEARD } from "./grants-of-heard";
import { LEDGER_FIELD, LEDGER_STAFF } from "./grants-of-ledger";
import { REPORTS_STAFF } from "./grants-of-reports";

/** Whoever goes to the homes. */
const FIELD: Record<string, string> = {
  ...LEDGER_FIELD,
  "INSERT audit": "*",
  "INSERT form_receipts": "*",
  "INSERT safeguarding_reporters": "*",
  "INSERT safeguarding_reports":
    "id school_id child_id child_told check_in_id situation danger severity about about_volunteer_id about_person_id about_told account raised_at state_since visit_id",
  "INSERT visits": "*",
  "SELECT care_pairs": "*",
  "SELECT child_circumstances": "*",
  "SELECT children":
    "id school_id name sort_key gender birth_date grade place_id state guardianship_rating created_at",
  "SELECT family_members": "id child_id name relation phone carer",
  "SELECT form_receipts": "*",
  "SELECT people": "id name phone",
  "SELECT places": "*",
  "SELECT policies": "*",
  "SELECT schools": "*",
  "SELECT visits": "*",
};

/** What staff may do about visits. */
const VISITS: Record<string, string> = {
  "INSERT care_pairs": "*",
  "INSERT child_circumstances": "*",
  "SELECT care_pairs": "*",
  "SELECT child_circumstances": "*",
  "SELECT visits": "*",
  "UPDATE care_pairs": "ended_at ended_because",
  "UPDATE child_circumstances": "poor parents_laid_off parents_offended noted_by noted_at version",
};

/** Whoever talks with children in the counselling room. */
const COUNSELLOR: Record<string, string> = {
  "INSERT audit": "*",
  "INSERT counselling_notes": "*",
  "INSERT form_receipts": "*",
  "INSERT safeguarding_reporters": "*",
  "INSERT safeguarding_reports":
    "id school_id child_id child_told check_in_id situation danger severity about about_volunteer_id about_person_id about_told account raised_at state_since visit_id",
  "SELECT appointments": "*",
  "SELECT children": "id school_id name sort_key birth_date grade class_name state",
  "SELECT counselling_notes": "*",
  "SELECT form_receipts": "*",
  "SELECT people": "id name",
  "SELECT places": "*",
  "SELECT policies": "*",
  "SELECT rooms": "id school_id kind name_zh name_en hours max_minutes closed_at",
  "SELECT schools": "*",
  "UPDATE appointments": "state counsellor_id room_id seat starts_at ends_at version",
};

/** What staff may do about appointments; of what is said in the room they read nothing. */
const APPOINTMENTS: Record<string, string> = {
  "INSERT appointments": "id school_id child_id state asked_by asked_at asked_because version",
  "SELECT appointments": "*",
  "UPDATE appointments": "state version",
};

export const OF_STAFF = {
  ...HEARD,
  ...VISITS,
  ...APPOINTMENTS,
  ...CARE_STAFF,
  ...LEDGER_STAFF,
  ...REPORTS_STAFF,
  ...CONFERENCE_STAFF,
};
export const OUTSIDE_SCHOOL = { field: FIELD, counsellor: COUNSELLOR };
