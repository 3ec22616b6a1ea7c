import { FAMILY_AGREEMENTS } from "./grants-of-agreements";

/** What a family may do with what it says, books and writes on its own page. */
export const FAMILY_OWN: Record<string, string> = {
  ...FAMILY_AGREEMENTS,
  "INSERT care_notices": "carer_id carer_name carer_phone carer_is from_on until_on words given_at",
  "INSERT family_choices": "member_id channel muted quiet_from quiet_until how set_by set_at",
  "SELECT family_choices": "member_id channel muted quiet_from quiet_until how set_at",
  "UPDATE family_choices": "channel muted quiet_from quiet_until how set_by set_at",
  "INSERT family_answers": "kind contact_id check_in_id knows face words said_at",
  "INSERT member_updates": "phone works_at time_zone said_at",
  "INSERT parent_calls":
    "school_id child_id member_id room_id supervisor_id starts_at ends_at local_start time_zone mode booked_at booked_member_id",
  "SELECT care_notices":
    "id child_id member_id carer_id carer_name carer_phone carer_is from_on until_on words given_at",
  "SELECT family_answers":
    "id kind member_id match_id contact_id starts_at check_in_id knows face words said_at",
  "SELECT parent_calls":
    "id child_id member_id room_id state starts_at ends_at local_start time_zone mode version",
  "SELECT permissions":
    "id child_id kind match_id member_id text_version method given_on withdrawn_at recorded_at granted language",
  "UPDATE parent_calls": "state version",
};

/** What staff read of it, and choices about messages that a family made on paper, by phone or in person. */
export const FAMILY_SAID: Record<string, string> = {
  "SELECT care_notices": "*",
  "SELECT family_answers": "*",
  "SELECT member_updates": "*",
  ...{ "SELECT family_choices": "*", "INSERT family_choices": "*", "UPDATE family_choices": "*" },
};

/** Which messages staff see were sent, and why one was not; never what they said. */
export const OUTBOX_OF_STAFF: Record<string, string> = {
  "SELECT outbox":
    "id template person_id state attempts created_at next_try_at sent_at reason channel member_id action_id",
};
