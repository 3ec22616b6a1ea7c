import { check, copied, type Rule, unique } from "./rule";

const one = (id: string, change: string) => `UPDATE id_numbers SET ${change} WHERE id = '${id}'`;
const PRINT = "a".repeat(64);

/** What is kept sealed about people. */
export const PRIVACY_RULES: Record<string, Rule> = {
  id_numbers_sealed: check(({ childNumber }) => [
    one(childNumber, "sealed = '610304201705040026'"),
    one(childNumber, "sealed = ''"),
    one(childNumber, "sealed = 'v1' || substr(sealed, 3)"),
  ]),
  id_numbers_fingerprint: check(({ childNumber }) => [
    one(childNumber, "fingerprint = '610304201705040026'"),
    one(childNumber, "fingerprint = upper(fingerprint || 'f')"),
  ]),
  id_numbers_holder: check(({ childNumber, memberNumber, volunteerNumber, mentor }) => [
    one(childNumber, "child_id = NULL"),
    one(memberNumber, "child_id = NULL"),
    one(volunteerNumber, "volunteer_id = NULL"),
    one(childNumber, `volunteer_id = '${mentor}'`),
  ]),
  id_numbers_child_key: unique(({ childNumber }) => [
    copied("id_numbers", childNumber, { fingerprint: PRINT }),
  ]),
  id_numbers_member_id_key: unique(({ memberNumber }) => [copied("id_numbers", memberNumber)]),
  id_numbers_volunteer_id_key: unique(({ volunteerNumber }) => [
    copied("id_numbers", volunteerNumber, { fingerprint: PRINT }),
  ]),
  id_numbers_children_key: unique(
    (here, there) => [one(there.childNumber, `school_id = ${here.school}`)],
    // Another school may have the same number: no rule says so.
    (here, there) => [
      `UPDATE id_numbers SET fingerprint = '${PRINT}' WHERE id IN ('${here.childNumber}', '${there.childNumber}')`,
    ],
  ),
  id_numbers_volunteers_key: unique(
    (here, there) => [one(there.volunteerNumber, `school_id = ${here.school}`)],
    (here, there) => [
      `UPDATE id_numbers SET fingerprint = '${PRINT}' WHERE id IN ('${here.volunteerNumber}', '${there.volunteerNumber}')`,
    ],
  ),
};
