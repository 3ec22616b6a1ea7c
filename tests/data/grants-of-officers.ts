/** Whoever takes reports of harm. */
export const OFFICER: Record<string, string> = {
  "INSERT audit": "*",
  "INSERT form_receipts": "*",
  "INSERT safeguarding_steps": "*",
  "SELECT children": "id school_id name gender birth_date grade class_name place_id address",
  "SELECT family_members": "id child_id name relation phone guardian carer",
  "SELECT form_receipts": "*",
  "SELECT matches": "id child_id volunteer_id state",
  "SELECT people": "id name phone",
  "SELECT places": "*",
  "SELECT policies": "*",
  "SELECT safeguarding_reporters": "*",
  "SELECT safeguarding_reports": "*",
  "SELECT safeguarding_steps": "*",
  "SELECT schools": "*",
  "SELECT volunteers": "id person_id school_id name phone",
};

/** Anyone may raise one, and reads nothing of it. */
export const RAISES: Record<string, string> = {
  "INSERT safeguarding_reports":
    "id school_id child_id child_told check_in_id situation danger severity about about_volunteer_id about_person_id about_told account raised_at state_since visit_id",
  "INSERT safeguarding_reporters": "*",
};
