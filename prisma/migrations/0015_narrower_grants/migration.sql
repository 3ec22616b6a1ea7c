-- A family reads of its mentors and contacts what its page shows, and no column more.
REVOKE SELECT (occupation) ON volunteers FROM app_family;
REVOKE SELECT ON contacts FROM app_family;
GRANT SELECT (id, match_id, school_id, child_id, volunteer_id, kind, state, starts_at, ends_at, local_start, time_zone, mode, place) ON contacts TO app_family;
