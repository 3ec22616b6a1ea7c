-- How strong a match is, as mentor and child say by questionnaires at set times (docs/decisions/0036; B.5.4).

ALTER TABLE policies
  ADD COLUMN strength_first_days INTEGER NOT NULL DEFAULT 90,
  ADD COLUMN strength_days INTEGER NOT NULL DEFAULT 180;
ALTER TABLE policies
  ADD CONSTRAINT policies_strength_first CHECK (strength_first_days BETWEEN 30 AND 184),
  ADD CONSTRAINT policies_strength_days CHECK (strength_days BETWEEN 60 AND 366);

CREATE TYPE strength_side AS ENUM ('MENTOR', 'CHILD');
CREATE TABLE strength_answers (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    side strength_side NOT NULL,
    statements INTEGER NOT NULL,
    marks INTEGER[],
    score INTEGER,
    answered_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL,
    looked_at TIMESTAMPTZ(3),
    looked_by UUID,
    found TEXT NOT NULL DEFAULT '',

    CONSTRAINT strength_answers_pkey PRIMARY KEY (id)
);
CREATE INDEX strength_answers_child_id_idx ON strength_answers (child_id);
CREATE INDEX strength_answers_school_id_idx ON strength_answers (school_id);
ALTER TABLE strength_answers ADD CONSTRAINT strength_answers_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE strength_answers ADD CONSTRAINT strength_answers_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE strength_answers ADD CONSTRAINT strength_answers_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE strength_answers ADD CONSTRAINT strength_answers_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE strength_answers ADD CONSTRAINT strength_answers_marks CHECK (cardinality(marks) BETWEEN 1 AND 20 AND 0 <= ALL (marks) AND 5 >= ALL (marks));
ALTER TABLE strength_answers ADD CONSTRAINT strength_answers_score CHECK (score BETWEEN 0 AND 100);
ALTER TABLE strength_answers ADD CONSTRAINT strength_answers_looked CHECK ((looked_at IS NULL) = (looked_by IS NULL) AND (looked_at IS NULL) = (found = '') AND length(found) <= 500);
-- A day's questionnaire of one side is filled once.
CREATE UNIQUE INDEX strength_answers_once ON strength_answers (match_id, side, answered_on);

CREATE TRIGGER strength_answer_rule BEFORE INSERT ON strength_answers FOR EACH ROW EXECUTE FUNCTION app.support_contact_rule();

/*
 * Which questionnaire is next, for every match of these schools that runs and does not pause today; the same as
 * app/domain/match/strength-due.ts. After the first, one each so many days, counted from the day on which they met.
 */
CREATE FUNCTION app.strength_due(schools int[], now timestamptz)
RETURNS TABLE (match_id uuid, side strength_side, due_on date, stage text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH school AS MATERIALIZED (
    SELECT s.id, s.time_zone AS zone, (now AT TIME ZONE s.time_zone)::date AS today, coalesce(p.strength_first_days, 90) AS first,
      coalesce(p.strength_days, 180) AS every, coalesce(p.support_grace_days, 7) AS grace
    FROM schools s CROSS JOIN LATERAL app.policy_of(s.id) p WHERE s.id = ANY (schools)),
  running AS MATERIALIZED (
    SELECT m.id, s.today, s.grace, s.every, (coalesce(m.introduced_at, m.active_at) AT TIME ZONE s.zone)::date + s.first AS first
    FROM matches m JOIN school s ON s.id = m.school_id
    WHERE m.state IN ('ACTIVE', 'IN_REVIEW') AND NOT EXISTS (SELECT FROM match_pauses q WHERE q.match_id = m.id
      AND daterange(q.starts_on, least(q.ends_on + 1, q.ended_on)) @> s.today)),
  round AS (
    SELECT r.*, y.side, r.first + greatest(r.today - r.first, 0) / r.every * r.every AS begun,
      (SELECT max(a.answered_on) FROM strength_answers a WHERE a.match_id = r.id AND a.side = y.side) AS last_on
    FROM running r CROSS JOIN unnest(enum_range(NULL::strength_side)) y (side)),
  next AS (SELECT r.*, CASE WHEN r.last_on >= r.begun THEN r.begun + r.every ELSE r.begun END AS due_on FROM round r)
  SELECT n.id, n.side, n.due_on, CASE WHEN n.today < n.due_on THEN 'AHEAD' WHEN n.today <= n.due_on + n.grace THEN 'DUE' ELSE 'OVERDUE' END
  FROM next n $$;

ALTER TABLE strength_answers OWNER TO app_owner;
ALTER TABLE strength_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE strength_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON strength_answers TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON strength_answers TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON strength_answers TO app_system;
GRANT SELECT, INSERT, UPDATE (looked_at, looked_by, found) ON strength_answers TO app_staff;
CREATE POLICY staff_school ON strength_answers TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_hand_writes ON strength_answers AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()));
CREATE POLICY own_hand_looks ON strength_answers AS RESTRICTIVE FOR UPDATE TO app_staff USING (looked_at IS NULL) WITH CHECK (looked_by = (SELECT app.viewer()));
-- A mentor fills their own and sees that it was filled; the child's is read by the school alone.
GRANT SELECT (id, match_id, side, answered_on), INSERT (match_id, school_id, child_id, side, statements, marks, score, answered_on, recorded_by, recorded_at) ON strength_answers TO app_volunteer;
CREATE POLICY own ON strength_answers FOR SELECT TO app_volunteer USING (side = 'MENTOR' AND match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY own_fills ON strength_answers FOR INSERT TO app_volunteer
  WITH CHECK (side = 'MENTOR' AND match_id = ANY ((SELECT app.matches())::uuid[]) AND recorded_by = (SELECT app.viewer()));
ALTER FUNCTION app.strength_due(int[], timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.strength_due(int[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.strength_due(int[], timestamptz) TO app_staff, app_system;
