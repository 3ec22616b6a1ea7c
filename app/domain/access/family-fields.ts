import { type FieldRule, rule } from "./field-rule";

/** What a family says and writes on its own page, each member for itself: a part of the table of fields. */
export const FAMILY_FIELDS = {
  "familyAnswer.knows": rule("family_answers.knows", "NEVER", "OWN"),
  "familyAnswer.face": rule("family_answers.face", "NEVER", "OWN"),
  "familyAnswer.words": rule("family_answers.words", "NEVER", "OWN"),
  "memberUpdate.phone": rule("member_updates.phone", "NEVER", "NEVER"),
  "memberUpdate.worksAt": rule("member_updates.works_at", "NEVER", "NEVER"),
  "memberUpdate.formerPhone": rule("member_updates.former_phone", "NEVER", "NEVER"),
  "memberUpdate.formerWorksAt": rule("member_updates.former_works_at", "NEVER", "NEVER"),
  "careNotice.carerName": rule("care_notices.carer_name", "NEVER", "OWN"),
  "careNotice.carerPhone": rule("care_notices.carer_phone", "NEVER", "OWN"),
  "careNotice.carerIs": rule("care_notices.carer_is", "NEVER", "OWN"),
  "careNotice.fromOn": rule("care_notices.from_on", "NEVER", "OWN"),
  "careNotice.untilOn": rule("care_notices.until_on", "NEVER", "OWN"),
  "careNotice.words": rule("care_notices.words", "NEVER", "OWN"),
} as const satisfies Record<string, FieldRule>;
