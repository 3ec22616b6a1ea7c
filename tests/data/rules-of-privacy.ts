import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, range, unique } from "./rule";

const one = (id: string, change: string) => `UPDATE id_numbers SET ${change} WHERE id = '${id}'`;
const PRINT = "a".repeat(64);

const answer = ({ numberPermission }: Scene, changes: Record<string, unknown>) =>
  copied("permissions", numberPermission, changes);

const twoHolds = (hold: string, of: Record<string, unknown>) =>
  [1, 2].map(() => copied("holds", hold, { ...of, lifted_at: null })).join(" ");

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
  permissions_refusal: check(
    ({ participation, under14 }) =>
      [participation, under14].map((id) => `UPDATE permissions SET granted = false WHERE id = '${id}'`),
    ({ numberPermission }) => [`UPDATE permissions SET granted = false WHERE id = '${numberPermission}'`],
  ),
  permissions_language: check(
    () => ["UPDATE permissions SET language = 'fr'"],
    () => ["UPDATE permissions SET language = 'en'"],
  ),
  permissions_optional_key: unique(
    (here) => [answer(here, {}), answer(here, { granted: false })],
    (here) => [answer(here, { kind: "PHOTO" }), answer(here, { withdrawn_at: "2026-09-02T00:00:00Z" })],
  ),
  SEPARATE_PERMISSION_MISSING: raised(
    ({ participation, under14 }) => [
      `UPDATE permissions SET withdrawn_at = now() WHERE id = '${under14}'; ${copied("permissions", participation)}`,
    ],
    ({ participation, under14 }) => {
      const gone = `UPDATE permissions SET withdrawn_at = now() WHERE id = '${under14}';`;
      return [
        copied("permissions", participation),
        // Fourteen on the very day.
        `${gone} UPDATE children SET birth_date = '2012-08-20'; ${copied("permissions", participation)}`,
        `${gone} ${copied("permissions", participation, { withdrawn_at: "2026-09-02T00:00:00Z" })}`,
      ];
    },
  ),
  ID_NUMBER_NOT_PERMITTED: raised(
    ({ numberPermission, childNumber, memberNumber }) =>
      ["withdrawn_at = now()", "granted = false"].flatMap((end) =>
        [childNumber, memberNumber].map(
          (id) =>
            `UPDATE permissions SET ${end} WHERE id = '${numberPermission}'; ${one(id, "fingerprint = fingerprint")}`,
        ),
      ),
    ({ numberPermission, volunteerNumber }) => [
      `UPDATE permissions SET granted = false WHERE id = '${numberPermission}'; ${one(volunteerNumber, "fingerprint = fingerprint")}`,
    ],
  ),
  ADDRESS_REFUSED: raised(
    (here) => [
      `${answer(here, { kind: "ADDRESS", granted: false })} UPDATE children SET address = 'x' WHERE id = '${here.child}'`,
    ],
    (here) => [
      `${answer(here, { kind: "ADDRESS", granted: false })} UPDATE children SET address = '' WHERE id = '${here.child}'`,
      `${answer(here, { kind: "ADDRESS" })} UPDATE children SET address = 'x' WHERE id = '${here.child}'`,
    ],
  ),
  data_requests_subject: check(({ request, mentor }) => [
    `UPDATE data_requests SET child_id = NULL WHERE id = '${request}'`,
    `UPDATE data_requests SET volunteer_id = '${mentor}' WHERE id = '${request}'`,
  ]),
  data_requests_due: check(
    () => ["UPDATE data_requests SET due_on = received_on - 1"],
    () => ["UPDATE data_requests SET due_on = received_on"],
  ),
  data_requests_answered: check(
    ({ coordinator }) => [
      "UPDATE data_requests SET state = 'GRANTED'",
      "UPDATE data_requests SET answered_at = now()",
      `UPDATE data_requests SET state = 'REFUSED', answered_by = '${coordinator}'`,
    ],
    ({ coordinator }) => [
      `UPDATE data_requests SET state = 'REFUSED', answered_at = now(), answered_by = '${coordinator}'`,
    ],
  ),
  holds_subject: check(({ child }) => [
    "UPDATE holds SET volunteer_id = NULL",
    `UPDATE holds SET child_id = '${child}'`,
  ]),
  holds_child_key: unique(
    ({ hold, child }) => [twoHolds(hold, { child_id: child, volunteer_id: null })],
    ({ hold, child }) => [copied("holds", hold, { child_id: child, volunteer_id: null, lifted_at: null })],
  ),
  holds_volunteer_key: unique(
    ({ hold }) => [twoHolds(hold, {})],
    ({ hold }) => [copied("holds", hold), copied("holds", hold, { lifted_at: null })],
  ),
  retention_policies_months: range("retention_policies", "months", 1, 240),
};
