-- Lists that hold their time at a hundred districts (docs/benchmarks/growth.md).

-- A mentor who was named at another school is found by the index; without it every look at people read all volunteers. What
-- is written goes into it at once: a list of what is still to be filed would be read through by each look.
CREATE INDEX volunteers_named_at_idx ON volunteers USING gin (named_at) WITH (fastupdate = off);

-- The newest policy of the school, or else of the district, each by the index: an OR of the two read and sorted all.
CREATE OR REPLACE FUNCTION app.policy_of(school int) RETURNS policies LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT * FROM (
    (SELECT * FROM policies WHERE school_id = school ORDER BY set_at DESC, id DESC LIMIT 1)
    UNION ALL (SELECT * FROM policies WHERE school_id IS NULL ORDER BY set_at DESC, id DESC LIMIT 1)) p
  ORDER BY p.school_id NULLS LAST LIMIT 1 $$;

-- When each volunteer's training was last passed. Not a definer and without settings of its own, so that PostgreSQL plans
-- it into the statement that asks: whoever lists volunteers pays for a join, not for a call per volunteer.
CREATE FUNCTION app.trained() RETURNS TABLE (volunteer_id uuid, last_on date) LANGUAGE sql STABLE AS $$
  SELECT v.id, greatest(coalesce(i.checked_on, (i.recorded_at AT TIME ZONE s.time_zone)::date), t.last_on) FROM public.volunteers v
  LEFT JOIN public.applications a ON a.volunteer_id = v.id LEFT JOIN public.schools s ON s.id = a.school_id
  LEFT JOIN public.screening_items i ON i.application_id = a.id AND i.kind = 'TRAINING' AND i.state = 'PASSED'
  LEFT JOIN LATERAL (SELECT max(h.done_on) AS last_on FROM public.trainings h
    WHERE h.volunteer_id = v.id AND h.passed AND (h.how = 'LIVE' OR h.module = 'REFRESHER')) t ON true $$;
ALTER FUNCTION app.trained() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.trained() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.trained() TO app_owner, app_staff, app_volunteer, app_system;
CREATE OR REPLACE FUNCTION app.trained_on(volunteer uuid) RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT t.last_on FROM app.trained() t WHERE t.volunteer_id = volunteer
$$;

-- The last contact was worked out twice for each child, and the days of every term there ever was were listed; now once,
-- and since the school's longest gap began; and how PostgreSQL goes about it is kept. Nothing else differs from 0087.
CREATE OR REPLACE FUNCTION app.child_gaps(schools int[], now timestamptz)
 RETURNS TABLE(child_id uuid, school_id integer, since date, last_on date, holidays integer, excused integer, days integer, allowed integer, state text)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH school AS MATERIALIZED (
    SELECT s.id, s.time_zone AS zone, (now AT TIME ZONE s.time_zone)::date AS today, p.cadence_days AS cadence, p.gap_warn_days AS warn,
      p.gap_escalate_days AS escalate, EXISTS (SELECT FROM terms t WHERE t.school_id = s.id) AS has_terms
    FROM schools s CROSS JOIN LATERAL (SELECT coalesce(r.cadence_days, 30) AS cadence_days, coalesce(r.gap_warn_days, 5) AS gap_warn_days,
      coalesce(r.gap_escalate_days, 14) AS gap_escalate_days FROM app.policy_of(s.id) r) p
    WHERE s.id = ANY (schools)),
  running AS MATERIALIZED (
    SELECT m.id, m.child_id, m.school_id, (coalesce(m.introduced_at, m.active_at) AT TIME ZONE s.zone)::date AS started
    FROM matches m JOIN school s ON s.id = m.school_id JOIN children c ON c.id = m.child_id
    WHERE m.state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING') AND c.state = 'MATCHED'),
  met AS MATERIALIZED (
    SELECT r.child_id, r.school_id, r.started, greatest(
      (SELECT (k.starts_at AT TIME ZONE s.zone)::date FROM contacts k WHERE k.child_id = r.child_id AND k.state = 'HELD' ORDER BY k.starts_at DESC LIMIT 1),
      (SELECT i.happened_on FROM check_ins i WHERE i.child_id = r.child_id AND i.reached ORDER BY i.happened_on DESC LIMIT 1)) AS last_on
    FROM (SELECT q.child_id, q.school_id, min(q.started) AS started FROM running q GROUP BY 1, 2) r JOIN school s ON s.id = r.school_id),
  gap AS MATERIALIZED (
    SELECT m.child_id, m.school_id, s.today, s.cadence, s.warn, s.escalate, m.last_on, greatest(m.started, m.last_on) AS since
    FROM met m JOIN school s ON s.id = m.school_id),
  span AS MATERIALIZED (SELECT g.school_id, g.today, min(g.since) AS first FROM gap g GROUP BY 1, 2),
  exception AS MATERIALIZED (
    SELECT DISTINCT ON (s.id, x.day) s.id AS school_id, x.day, x.kind FROM school s JOIN calendar_days x ON x.school_id = s.id OR x.school_id IS NULL
    ORDER BY s.id, x.day, x.school_id NULLS LAST),
  term_day AS MATERIALIZED (
    SELECT DISTINCT t.school_id, d.day::date AS day FROM terms t JOIN span f ON f.school_id = t.school_id
    CROSS JOIN LATERAL generate_series(greatest(t.starts_on, f.first)::timestamp, least(t.ends_on, f.today)::timestamp, interval '1 day') d (day)),
  calendar AS MATERIALIZED (
    SELECT s.id AS school_id, d.day::date AS day,
      coalesce(x.kind = 'HOLIDAY', false) OR (s.has_terms AND t.day IS NULL) AS closed
    FROM school s JOIN span f ON f.school_id = s.id
    CROSS JOIN LATERAL generate_series(f.first::timestamp, s.today::timestamp, interval '1 day') d (day)
    LEFT JOIN exception x ON x.school_id = s.id AND x.day = d.day::date LEFT JOIN term_day t ON t.school_id = s.id AND t.day = d.day::date),
  counted AS MATERIALIZED (
    SELECT c.school_id, c.day, c.closed, (count(*) FILTER (WHERE c.closed) OVER (PARTITION BY c.school_id ORDER BY c.day))::int AS closed_until FROM calendar c),
  shared AS MATERIALIZED (SELECT q.child_id, array_agg(q.started) AS starts FROM running q GROUP BY 1),
  paused AS MATERIALIZED (
    SELECT r.child_id, d.day::date AS day FROM running r JOIN school s ON s.id = r.school_id JOIN match_pauses p ON p.match_id = r.id
    JOIN shared h ON h.child_id = r.child_id
    CROSS JOIN LATERAL generate_series(p.starts_on::timestamp, least(p.ends_on, p.ended_on - 1, s.today)::timestamp, interval '1 day') d (day)
    WHERE r.started <= d.day::date GROUP BY r.child_id, d.day, h.starts
    HAVING count(DISTINCT r.id) >= (SELECT count(*) FROM unnest(h.starts) q (started) WHERE q.started <= d.day::date)),
  away AS MATERIALIZED (
    SELECT a.child_id, a.first_day, a.last_day FROM absences a WHERE a.child_id IS NOT NULL
    UNION ALL SELECT h.child_id, h.first_day, h.last_day FROM parent_returns h
    UNION ALL SELECT p.child_id, p.day, p.day FROM paused p),
  excuse AS MATERIALIZED (
    SELECT g.child_id, count(DISTINCT d.day)::int AS days FROM gap g JOIN away a ON a.child_id = g.child_id
    CROSS JOIN LATERAL generate_series(greatest(a.first_day, g.since + 1)::timestamp, least(a.last_day, g.today)::timestamp, interval '1 day') d (day)
    JOIN counted c ON c.school_id = g.school_id AND c.day = d.day::date AND NOT c.closed GROUP BY 1),
  measured AS MATERIALIZED (
    SELECT g.*, u.closed_until - f.closed_until AS holidays, coalesce(e.days, 0) AS excused,
      greatest(g.today - g.since, 0) - (u.closed_until - f.closed_until) - coalesce(e.days, 0) AS days
    FROM gap g JOIN counted f ON f.school_id = g.school_id AND f.day = least(g.since, g.today) JOIN counted u ON u.school_id = g.school_id AND u.day = g.today
    LEFT JOIN excuse e ON e.child_id = g.child_id)
  SELECT m.child_id, m.school_id, m.since, m.last_on, m.holidays, m.excused, m.days, m.cadence,
    CASE WHEN m.days > m.cadence + m.escalate THEN 'ESCALATED' WHEN m.days > m.cadence THEN 'OVERDUE' WHEN m.days > m.cadence - m.warn THEN 'DUE' ELSE 'ON_TIME' END
  FROM measured m;
END $function$;

-- Whoever was asked was counted once for every try that did not reach them; now the tries are gathered with the answers.
-- Nothing else differs from 0045.
CREATE OR REPLACE FUNCTION app.support_due(schools int[], now timestamptz)
RETURNS TABLE (match_id uuid, party support_party, due_on date, last_on date, tries int, stage text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH school AS MATERIALIZED (
    SELECT s.id, s.time_zone AS zone, (now AT TIME ZONE s.time_zone)::date AS today,
      coalesce(p.support_early, 2) AS early, coalesce(p.support_days, 30) AS every, coalesce(p.support_grace_days, 7) AS grace
    FROM schools s CROSS JOIN LATERAL app.policy_of(s.id) p WHERE s.id = ANY (schools)),
  running AS MATERIALIZED (
    SELECT m.id, s.today, s.early, s.every, s.grace, (coalesce(m.introduced_at, m.active_at) AT TIME ZONE s.zone)::date AS met, p.last AS paused_until
    FROM matches m JOIN school s ON s.id = m.school_id CROSS JOIN LATERAL (
      SELECT max(least(q.ends_on, q.ended_on - 1)) AS last, coalesce(bool_or(daterange(q.starts_on, least(q.ends_on + 1, q.ended_on)) @> s.today), false) AS pauses
      FROM match_pauses q WHERE q.match_id = m.id AND q.starts_on <= s.today AND q.ended_on IS DISTINCT FROM q.starts_on) p
    WHERE m.state IN ('ACTIVE', 'IN_REVIEW') AND NOT p.pauses),
  asked AS MATERIALIZED (
    SELECT c.match_id, c.party, (count(DISTINCT c.asked_on) FILTER (WHERE c.reached))::int AS times, max(c.asked_on) FILTER (WHERE c.reached) AS last_on,
      array_agg(c.asked_on) FILTER (WHERE NOT c.reached) AS missed
    FROM support_contacts c JOIN running r ON r.id = c.match_id WHERE c.asked_on >= r.met GROUP BY 1, 2),
  next AS (
    SELECT r.id, y.party, r.today, r.grace, s.last_on,
      (SELECT count(*) FROM unnest(s.missed) d (day) WHERE s.last_on IS NULL OR d.day > s.last_on)::int AS tries, greatest(CASE
        WHEN s.last_on IS NULL THEN r.met + 30 / r.early
        WHEN s.times < r.early AND s.last_on <= r.met + 30 THEN greatest(r.met + 30 * (s.times + 1) / r.early, s.last_on + 7)
        ELSE s.last_on + r.every END, r.paused_until + 8) AS due_on
    FROM running r CROSS JOIN unnest(enum_range(NULL::support_party)) y (party)
    LEFT JOIN asked s ON s.match_id = r.id AND s.party = y.party)
  SELECT n.id, n.party, n.due_on, n.last_on, n.tries,
    CASE WHEN n.today < n.due_on THEN 'AHEAD' WHEN n.today <= n.due_on + n.grace THEN 'DUE' ELSE 'OVERDUE' END
  FROM next n $$;

-- Of one reader only the reports below the own grants, and only the grants above those. Nothing else differs from 0088.
CREATE OR REPLACE FUNCTION app.report_access(who uuid DEFAULT NULL) RETURNS TABLE (report uuid, reader uuid, confided boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE own AS MATERIALIZED (
    SELECT g.school_id, g.place_id FROM grants g WHERE g.person_id = who AND g.revoked_at IS NULL AND g.role IN ('SAFEGUARDING_OFFICER', 'DISTRICT_ADMIN')),
  below AS (SELECT o.place_id AS id FROM own o WHERE o.place_id IS NOT NULL UNION SELECT p.id FROM places p JOIN below b ON p.parent_id = b.id),
  up AS (
    SELECT s.id AS school, s.place_id AS place FROM schools s WHERE s.id IN (SELECT r.school_id FROM safeguarding_reports r)
      AND (who IS NULL OR s.place_id IN (SELECT b.id FROM below b) OR s.id IN (SELECT o.school_id FROM own o))
    UNION SELECT u.school, p.parent_id FROM up u JOIN places p ON p.id = u.place WHERE p.parent_id IS NOT NULL),
  trusted AS MATERIALIZED (
    SELECT g.person_id, g.role = 'SAFEGUARDING_OFFICER' AS named, g.school_id, g.place_id
    FROM grants g WHERE g.revoked_at IS NULL AND g.role IN ('SAFEGUARDING_OFFICER', 'DISTRICT_ADMIN')
      AND (g.school_id IN (SELECT u.school FROM up u) OR g.place_id IN (SELECT u.place FROM up u))
      AND (SELECT p.disabled_at IS NULL FROM people p WHERE p.id = g.person_id)),
  covering AS MATERIALIZED (
    SELECT t.person_id, t.named, true AS near, t.school_id AS school FROM trusted t WHERE t.school_id IS NOT NULL
    UNION ALL SELECT t.person_id, t.named, t.school_id IS NOT NULL, u.school FROM trusted t JOIN up u ON u.place = t.place_id),
  able AS MATERIALIZED (
    SELECT r.id, r.district_since, c.person_id, c.named FROM safeguarding_reports r
    JOIN covering c ON c.school = r.school_id AND c.person_id IS DISTINCT FROM r.about_person_id
    WHERE (NOT c.named OR r.about <> 'STAFF' OR NOT c.near)
      AND (who IS NULL OR r.school_id IN (SELECT mine.school FROM covering mine WHERE mine.person_id = who)))
  SELECT a.id, a.person_id, bool_or(a.named OR NOT a.there)
  FROM (SELECT b.*, bool_or(b.named) OVER (PARTITION BY b.id) AS there FROM able b) a
  WHERE (a.named OR NOT a.there OR a.district_since IS NOT NULL) AND (who IS NULL OR a.person_id = who)
  GROUP BY a.id, a.person_id $$;

-- Who is seen by name is one rule, asked in the order of what it costs: administrators see everybody, and of the others the
-- visits of a whole reach are read last. As policies of their own they were read first, for everybody.
DROP POLICY staff_reads_visitors ON people;
DROP POLICY staff_reads_counsellors ON people;
ALTER POLICY staff_reads ON people USING (id = (SELECT app.viewer()) OR (SELECT app.admin())
  OR id IN (SELECT g.person_id FROM grants g)
  OR id IN (SELECT v.person_id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[]) OR v.named_at && (SELECT app.schools())::int[])
  OR id IN (SELECT p.officer_id FROM care_pairs p UNION ALL SELECT p.helper_id FROM care_pairs p) OR id IN (SELECT a.counsellor_id FROM appointments a)
  OR id IN (SELECT app.former_keepers()) OR id IN (SELECT v.visitor_id FROM visits v));
