import { check, copied, type Rule, raised, unique } from "./rule";

const training = (changes: string) => `UPDATE trainings SET ${changes}`;
const LIVE =
  "how = 'LIVE', module = NULL, module_version = NULL, language = NULL, questions = 0, right_answers = 0";
const policies = (changes: string) => `UPDATE policies SET ${changes}`;
const introduced = (match: string, trainedOn: string) =>
  `UPDATE matches SET state = 'PERMITTED', active_at = NULL WHERE id = '${match}';
   UPDATE trainings SET module = 'REFRESHER', done_on = '${trainedOn}';
   UPDATE screening_items SET checked_on = '2020-01-01' WHERE kind = 'TRAINING';
   UPDATE matches SET state = 'INTRODUCED', introduced_at = '2026-10-01T02:00:00Z', introduced_by = 'x' WHERE id = '${match}'`;

/** Training, acknowledgements and certificates. */
export const TRAINING_RULES: Record<string, Rule> = {
  policies_training: check(
    () => [
      ...["training_minutes = 119", "quiz_percent = 49", "quiz_percent = 101"].map(policies),
      ...["refresher_months = 5", "refresher_months = 25", "refresher_grace_days = 93"].map(policies),
    ],
    () => [
      policies("training_minutes = 120, quiz_percent = 50, refresher_months = 6, refresher_grace_days = 0"),
      policies("quiz_percent = 100, refresher_months = 24, refresher_grace_days = 92"),
    ],
  ),
  screening_site_minutes: check(
    () => [
      "UPDATE screening_items SET site_minutes = -1 WHERE kind = 'TRAINING'",
      "UPDATE screening_items SET site_minutes = 20 WHERE kind = 'INTERVIEW'",
    ],
    () => ["UPDATE screening_items SET minutes = 20, site_minutes = 100 WHERE kind = 'TRAINING'"],
  ),
  trainings_how: check(
    () => [
      ...["module = NULL", "module_version = 0", "language = 'fr'", "about = 'x'"].map(training),
      ...["right_answers = 6", "questions = 0, right_answers = 0"].map(training),
      training(LIVE),
      training(`${LIVE}, about = 'x', minutes = 9`),
    ],
    () => [training(`${LIVE}, about = 'x', minutes = 10`), training("right_answers = 5")],
  ),
  trainings_minutes: check(
    () => [training("minutes = -1"), training("minutes = 601"), training("passed = false")],
    () => [training("passed = false, minutes = 0")],
  ),
  trainings_credit: unique(
    ({ training: id }) => [
      copied("trainings", id),
      copied("trainings", id, { module: "REFRESHER" }) +
        copied("trainings", id, { module: "REFRESHER", done_on: "2026-12-31" }),
    ],
    ({ training: id }) => [
      copied("trainings", id, { minutes: 0 }),
      copied("trainings", id, { module_version: 2 }),
      copied("trainings", id, { module: "REFRESHER" }) +
        copied("trainings", id, { module: "REFRESHER", done_on: "2027-01-01" }),
    ],
  ),
  policy_acknowledgements_volunteer_id_policy_version_key: unique(
    ({ acknowledgement }) => [copied("policy_acknowledgements", acknowledgement)],
    ({ acknowledgement }) => [copied("policy_acknowledgements", acknowledgement, { version: 2 })],
  ),
  policy_acknowledgements_version: check(() => ["UPDATE policy_acknowledgements SET version = 0"]),
  policy_acknowledgements_language: check(
    () => [
      "UPDATE policy_acknowledgements SET language = NULL",
      "UPDATE policy_acknowledgements SET how = 'PAPER'",
    ],
    () => ["UPDATE policy_acknowledgements SET how = 'PAPER', language = NULL"],
  ),
  service_certificates_code_key: unique(({ certificate }) => [
    copied("service_certificates", certificate, { contacts: 4 }),
  ]),
  service_certificates_same_key: unique(
    ({ certificate }) => [copied("service_certificates", certificate, { code: "0000000000000099" })],
    ({ certificate }) => [
      copied("service_certificates", certificate, { code: "0000000000000099", contact_minutes: 91 }),
    ],
  ),
  service_certificates_period: check(
    () => ["UPDATE service_certificates SET until_on = '2025-12-31'"],
    () => ["UPDATE service_certificates SET until_on = '2026-01-01'"],
  ),
  service_certificates_code: check(({ certificate }) =>
    ["000000000000001", "000000000000000I", "000000000000000z"].map(
      (code) => `UPDATE service_certificates SET code = '${code}' WHERE id = '${certificate}'`,
    ),
  ),
  service_certificates_minutes: check(
    () => [
      "UPDATE service_certificates SET contacts = -1",
      "UPDATE service_certificates SET contact_minutes = 0, training_minutes = 0",
    ],
    () => ["UPDATE service_certificates SET contacts = 0, contact_minutes = 0"],
  ),
  REFRESHER_OVERDUE: raised(
    ({ match }) => [introduced(match, "2025-09-30")],
    ({ match }) => [
      introduced(match, "2025-10-01"),
      `UPDATE policies SET refresher_blocks = false; ${introduced(match, "2025-09-30")}`,
    ],
  ),
};
