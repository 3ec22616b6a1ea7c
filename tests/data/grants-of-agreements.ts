const TERMS = "id match_id version from_on until_on frequency minutes modes rules more drawn_at";
const SIGNED = "id agreement_id match_id party answer way signed_on recorded_at";

/** The school draws up, signs and writes down; nobody changes or deletes. */
export const AGREEMENTS_OF_STAFF: Record<string, string> = {
  "INSERT agreement_signatures": "*",
  "INSERT match_agreements": "*",
  "SELECT agreement_signatures": "*",
  "SELECT match_agreements": "*",
};

/** A mentor reads what was agreed and who signed, and signs. */
export const OWN_AGREEMENTS: Record<string, string> = {
  "INSERT agreement_signatures": "agreement_id party way signed_on recorded_by recorded_at",
  "SELECT agreement_signatures": SIGNED,
  "SELECT match_agreements": TERMS,
};

/** A family the same, and which of it signed. */
export const FAMILY_AGREEMENTS: Record<string, string> = {
  "INSERT agreement_signatures": "agreement_id party way signed_on recorded_at",
  "SELECT agreement_signatures": "id agreement_id match_id party answer way member_id signed_on recorded_at",
  "SELECT match_agreements": TERMS,
};
