import { type FieldRule, rule } from "./field-rule";

/** What everyone agreed for a match, and who signed it: read by all who sign, what the child was asked by the school alone. */
export const AGREEMENT_FIELDS = {
  "matchAgreement.fromOn": rule("match_agreements.from_on", "OWN", "OWN"),
  "matchAgreement.untilOn": rule("match_agreements.until_on", "OWN", "OWN"),
  "matchAgreement.frequency": rule("match_agreements.frequency", "OWN", "OWN"),
  "matchAgreement.minutes": rule("match_agreements.minutes", "OWN", "OWN"),
  "matchAgreement.modes": rule("match_agreements.modes", "OWN", "OWN"),
  "matchAgreement.rules": rule("match_agreements.rules", "OWN", "OWN"),
  "matchAgreement.more": rule("match_agreements.more", "OWN", "OWN"),
  "signature.party": rule("agreement_signatures.party", "OWN", "OWN"),
  "signature.answer": rule("agreement_signatures.answer", "OWN", "OWN"),
  "signature.way": rule("agreement_signatures.way", "OWN", "OWN"),
  "signature.signedOn": rule("agreement_signatures.signed_on", "OWN", "OWN"),
  "signature.askedBy": rule("agreement_signatures.asked_by", "NEVER", "NEVER"),
  "signature.words": rule("agreement_signatures.words", "NEVER", "NEVER"),
} as const satisfies Record<string, FieldRule>;
