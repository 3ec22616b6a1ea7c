import { check, type Rule } from "./rule";

/** Text messages to families: who wants which, to whom they go, and who told. */
export const FAMILY_TEXT_RULES: Record<string, Rule> = {
  family_choices_quiet: check(
    () => ["quiet_from = -1", "quiet_until = 1440"].map((time) => `UPDATE family_choices SET ${time}`),
    () => ["UPDATE family_choices SET quiet_from = 0, quiet_until = 1439"],
  ),
  family_choices_muted: check(
    () => ["SAFETY", "CHECK_IN"].map((kind) => `UPDATE family_choices SET muted = ARRAY['${kind}']`),
    () => ["UPDATE family_choices SET muted = ARRAY['CONTACT_AHEAD', 'CONTACT_CHANGED']"],
  ),
  family_choices_by: check(
    ({ coordinator }) => [
      "UPDATE family_choices SET how = 'PAPER'",
      `UPDATE family_choices SET set_by = '${coordinator}'`,
    ],
    ({ coordinator }) => [`UPDATE family_choices SET how = 'PAPER', set_by = '${coordinator}'`],
  ),
  outbox_reader: check(
    ({ letter, member, action }) => [
      `UPDATE outbox SET person_id = NULL WHERE id = '${letter}'`,
      `UPDATE outbox SET member_id = '${member}' WHERE id = '${letter}'`,
      `UPDATE outbox SET action_id = '${action}' WHERE id = '${letter}'`,
    ],
    ({ letter, member, action }) => [
      `UPDATE outbox SET person_id = NULL, member_id = '${member}' WHERE id = '${letter}'`,
      `UPDATE outbox SET person_id = NULL, action_id = '${action}' WHERE id = '${letter}'`,
    ],
  ),
  outbox_action_by_mail: check(
    ({ letter, action }) => [
      `UPDATE outbox SET person_id = NULL, action_id = '${action}', channel = 'SMS' WHERE id = '${letter}'`,
    ],
    ({ letter, action }) => [
      `UPDATE outbox SET person_id = NULL, action_id = '${action}', channel = 'EMAIL' WHERE id = '${letter}'`,
    ],
  ),
  outbox_member_by_text: check(
    ({ letter, member }) => [
      `UPDATE outbox SET person_id = NULL, member_id = '${member}', channel = 'EMAIL' WHERE id = '${letter}'`,
    ],
    ({ letter, member }) => [
      `UPDATE outbox SET person_id = NULL, member_id = '${member}', channel = 'SMS' WHERE id = '${letter}'`,
    ],
  ),
  tellings_told_by: check(
    () => ["UPDATE tellings SET told_by = NULL", "UPDATE tellings SET how = 'SMS'"],
    () => ["UPDATE tellings SET how = 'SMS', told_by = NULL"],
  ),
};
