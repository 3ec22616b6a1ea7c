import { check, copied, overlap, type Rule, range, unique } from "./rule";

export const PLACE_RULES: Record<string, Rule> = {
  places_code_key: unique(() => ["UPDATE places SET code = 'same'"]),
  policies_cadence: range("policies", "cadence_days", 7, 92),
  policies_meeting: range("policies", "meeting_days", 14, 366),
  policies_application_approvals: range("policies", "application_approvals", 1, 2),
  policies_match_approvals: range("policies", "match_approvals", 1, 2),
  policies_offer: range("policies", "offer_days", 1, 30),
  policies_openings: range("policies", "openings_per_hour", 5, 500),
  policies_gap_warn: range("policies", "gap_warn_days", 0, 6),
  policies_gap_escalate: range("policies", "gap_escalate_days", 1, 92),
  policies_support_early: range("policies", "support_early", 1, 4),
  policies_support_days: range("policies", "support_days", 14, 92),
  policies_support_grace: range("policies", "support_grace_days", 1, 30),
  policies_strength_first: range("policies", "strength_first_days", 30, 184),
  policies_strength_days: range("policies", "strength_days", 60, 366),
  parent_returns_order: check(
    () => [
      "UPDATE parent_returns SET last_day = first_day - 1",
      "UPDATE parent_returns SET last_day = first_day + 366",
    ],
    () => [
      "UPDATE parent_returns SET last_day = first_day",
      "UPDATE parent_returns SET last_day = first_day + 365",
    ],
  ),
  parent_returns_note: check(
    () => [`UPDATE parent_returns SET note = '${"x".repeat(201)}'`],
    () => [`UPDATE parent_returns SET note = '${"x".repeat(200)}'`],
  ),
  policies_months: range("policies", "minimum_months", 3, 36),
  calendar_days_day: unique(
    () => [
      "UPDATE calendar_days SET day = '2026-10-23' WHERE day = '2026-10-01'; UPDATE calendar_days SET day = '2026-10-23' WHERE day = '2026-10-02'",
    ],
    () => ["UPDATE calendar_days SET day = '2026-10-23' WHERE day = '2026-10-01'"],
  ),
  calendar_days_named: check(() => [
    "UPDATE calendar_days SET name_zh = ''",
    "UPDATE calendar_days SET name_en = ''",
  ]),
  calendar_imports_lists: check(() => [
    "UPDATE calendar_imports SET days = '{}'",
    `UPDATE calendar_imports SET wrong = '"x"'`,
  ]),
  terms_order: check(
    () => ["UPDATE terms SET ends_on = starts_on", "UPDATE terms SET ends_on = starts_on + 366"],
    () => ["UPDATE terms SET ends_on = starts_on + 365"],
  ),
  terms_apart: overlap(
    ({ school }) => [
      `INSERT INTO terms (school_id, name, starts_on, ends_on) VALUES (${school}, 'x', '2027-01-22', '2027-02-22')`,
    ],
    ({ school }) => [
      `INSERT INTO terms (school_id, name, starts_on, ends_on) VALUES (${school}, 'x', '2027-01-23', '2027-02-22')`,
    ],
  ),
  volunteers_time_zone: check(
    () => ["UPDATE volunteers SET time_zone = ''"],
    () => ["UPDATE volunteers SET time_zone = 'Asia/Tokyo'"],
  ),
  weekly_hours_party: check(({ child, mentor, hours }) => [
    `UPDATE weekly_hours SET volunteer_id = NULL WHERE id = '${hours}'`,
    `DELETE FROM weekly_hours WHERE child_id = '${child}'; UPDATE weekly_hours SET child_id = '${child}' WHERE volunteer_id = '${mentor}'`,
  ]),
  weekly_hours_windows: check(
    () => ["UPDATE weekly_hours SET windows = '{}'"],
    () => ["UPDATE weekly_hours SET windows = '[]'"],
  ),
  weekly_hours_volunteer_id_key: unique(({ hours }) => [copied("weekly_hours", hours)]),
  weekly_hours_child_id_key: unique(({ childHours }) => [copied("weekly_hours", childHours)]),
  weekly_hours_supervisor_id_key: unique(({ supervisorHours }) => [copied("weekly_hours", supervisorHours)]),
  absences_party: check(({ child, absence }) => [
    `UPDATE absences SET volunteer_id = NULL WHERE id = '${absence}'`,
    `UPDATE absences SET child_id = '${child}' WHERE id = '${absence}'`,
  ]),
  absences_order: check(
    () => ["UPDATE absences SET last_day = first_day - 1", "UPDATE absences SET last_day = first_day + 366"],
    () => ["UPDATE absences SET last_day = first_day", "UPDATE absences SET last_day = first_day + 365"],
  ),
  absences_note: check(
    () => [`UPDATE absences SET note = '${"x".repeat(101)}'`],
    () => [`UPDATE absences SET note = '${"x".repeat(100)}'`],
  ),
  timetables_windows: check(
    () => ["UPDATE timetables SET lessons = '{}'"],
    () => ["UPDATE timetables SET lessons = '[]'"],
  ),
  score_policies_weights: check(
    () => [
      "UPDATE score_policies SET time = time + 1",
      "UPDATE score_policies SET time = time + waiting + 1, waiting = -1",
    ],
    () => ["UPDATE score_policies SET time = time + waiting, waiting = 0"],
  ),
  score_policies_parts: range("score_policies", "full_parts", 1, 28),
  score_policies_metres: range("score_policies", "far_metres", 1000, 200_000),
  score_policies_months: range("score_policies", "full_months", 1, 120),
  score_policies_after: range("score_policies", "full_after_months", 1, 60),
  recruiting_needs_counts: check(
    () => ["UPDATE recruiting_needs SET fathers = -1", "UPDATE recruiting_needs SET mothers = -1"],
    () => ["UPDATE recruiting_needs SET fathers = 0, mothers = 0"],
  ),
};
