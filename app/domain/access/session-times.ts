/**
 * Minutes after which a session ends: without use, and at last. The database decides (`app.session_ends`); these are
 * for whoever wants to know. Why so many: docs/decisions/0017.
 */
export const SESSION_TIMES = {
  /** Whoever has a role at a school or in the district. */
  staff: { idle: 60, whole: 12 * 60 },
  volunteer: { idle: 14 * 24 * 60, whole: 30 * 24 * 60 },
} as const;

/** Sessions that one person has at a time; a further sign-in ends the one that was used longest ago. */
export const MOST_SESSIONS = 10;
