import { DROPOUT_STAFF } from "./grants-of-dropout";

/** What staff may do with records of care: written once, in their own name; only an end is added. */
export const CARE_STAFF: Record<string, string> = {
  ...DROPOUT_STAFF,
  "INSERT aid_records": "*",
  "INSERT care_agreements": "*",
  "INSERT care_notices":
    "member_id carer_id carer_name carer_phone carer_is from_on until_on words given_at received_by",
  "INSERT guardianships": "*",
  "INSERT hukou_records": "*",
  "INSERT town_moves": "*",
  "SELECT aid_records": "*",
  "SELECT care_agreements": "*",
  "SELECT guardianships": "*",
  "SELECT hukou_records": "*",
  "SELECT town_moves": "*",
  "UPDATE aid_records": "ended_on",
  "UPDATE care_agreements": "ended_on",
};
