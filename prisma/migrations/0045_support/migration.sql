-- What the school asks mentor, child and a responsible adult while a match runs, and what the mentor hears of it
-- (docs/decisions/0036; Elements of Effective Practice for Mentoring, B.5.1 to B.5.6 and B.5.12).

ALTER TABLE policies
  ADD COLUMN support_early INTEGER NOT NULL DEFAULT 2,
  ADD COLUMN support_days INTEGER NOT NULL DEFAULT 30,
  ADD COLUMN support_grace_days INTEGER NOT NULL DEFAULT 7;
ALTER TABLE policies
  ADD CONSTRAINT policies_support_early CHECK (support_early BETWEEN 1 AND 4),
  ADD CONSTRAINT policies_support_days CHECK (support_days BETWEEN 14 AND 92),
  ADD CONSTRAINT policies_support_grace CHECK (support_grace_days BETWEEN 1 AND 30);

CREATE TYPE support_party AS ENUM ('MENTOR', 'CHILD', 'ADULT');
CREATE TYPE support_way AS ENUM ('IN_PERSON', 'PHONE');
CREATE TYPE support_miss AS ENUM ('NO_ANSWER', 'NO_TIME', 'AWAY', 'NUMBER_WRONG', 'NOT_WISHED');
CREATE TYPE support_answer AS ENUM ('YES', 'PARTLY', 'NO');

CREATE TABLE support_contacts (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    party support_party NOT NULL,
    asked_on DATE NOT NULL,
    way support_way NOT NULL,
    reached BOOLEAN NOT NULL,
    missed_why support_miss,
    questions INTEGER,
    activities TEXT NOT NULL DEFAULT '',
    changes TEXT NOT NULL DEFAULT '',
    safety support_answer,
    quality support_answer,
    impact support_answer,
    more TEXT NOT NULL DEFAULT '',
    recorded_by UUID NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT support_contacts_pkey PRIMARY KEY (id)
);
CREATE INDEX support_contacts_match_id_asked_on_idx ON support_contacts (match_id, asked_on DESC);
CREATE INDEX support_contacts_child_id_idx ON support_contacts (child_id);
CREATE INDEX support_contacts_school_id_idx ON support_contacts (school_id);
ALTER TABLE support_contacts ADD CONSTRAINT support_contacts_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE support_contacts ADD CONSTRAINT support_contacts_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE support_contacts ADD CONSTRAINT support_contacts_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- Whoever was reached answered every question of a known set; whoever was not has a reason and no answers.
ALTER TABLE support_contacts ADD CONSTRAINT support_contacts_reached CHECK (CASE WHEN reached
  THEN missed_why IS NULL AND num_nulls(questions, safety, quality, impact) = 0
  ELSE missed_why IS NOT NULL AND num_nonnulls(questions, safety, quality, impact) = 0 AND activities = '' AND changes = '' END);
ALTER TABLE support_contacts ADD CONSTRAINT support_contacts_words CHECK (greatest(length(activities), length(changes), length(more)) <= 500);

-- What the school chose to tell the mentor of what the child said.
CREATE TABLE kind_words (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    words TEXT NOT NULL,
    passed_by UUID NOT NULL,
    passed_at TIMESTAMPTZ(3) NOT NULL,
    taken_back_at TIMESTAMPTZ(3),

    CONSTRAINT kind_words_pkey PRIMARY KEY (id)
);
CREATE INDEX kind_words_match_id_passed_at_idx ON kind_words (match_id, passed_at DESC);
CREATE INDEX kind_words_child_id_idx ON kind_words (child_id);
CREATE INDEX kind_words_school_id_idx ON kind_words (school_id);
ALTER TABLE kind_words ADD CONSTRAINT kind_words_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE kind_words ADD CONSTRAINT kind_words_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE kind_words ADD CONSTRAINT kind_words_passed_by_fkey FOREIGN KEY (passed_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE kind_words ADD CONSTRAINT kind_words_said CHECK (length(words) BETWEEN 1 AND 300);

-- Asked are a mentor and a child who have met; the row says whose match it is.
CREATE FUNCTION app.support_contact_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM matches m WHERE m.id = NEW.match_id AND m.child_id = NEW.child_id AND m.school_id = NEW.school_id
    AND m.state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING', 'CLOSED');
  IF NOT FOUND THEN RAISE EXCEPTION 'MATCH_NOT_SUPPORTED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER support_contact_rule BEFORE INSERT ON support_contacts FOR EACH ROW EXECUTE FUNCTION app.support_contact_rule();
CREATE TRIGGER kind_word_rule BEFORE INSERT ON kind_words FOR EACH ROW EXECUTE FUNCTION app.support_contact_rule();

/*
 * Whom the school has to ask next and by when, of every match of these schools that runs and does not pause today, as the
 * reader may see them; app/domain/match/support.ts decides the same of one match. Days are calendar days of the school.
 */
CREATE FUNCTION app.support_due(schools int[], now timestamptz)
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
  said AS MATERIALIZED (
    SELECT c.match_id, c.party, count(DISTINCT c.asked_on)::int AS times, max(c.asked_on) AS last_on
    FROM support_contacts c JOIN running r ON r.id = c.match_id WHERE c.reached AND c.asked_on >= r.met GROUP BY 1, 2),
  tried AS (
    SELECT c.match_id, c.party, count(*)::int AS tries
    FROM support_contacts c JOIN running r ON r.id = c.match_id LEFT JOIN said s ON s.match_id = c.match_id AND s.party = c.party
    WHERE NOT c.reached AND c.asked_on >= r.met AND (s.last_on IS NULL OR c.asked_on > s.last_on) GROUP BY 1, 2),
  next AS (
    SELECT r.id, y.party, r.today, r.grace, s.last_on, coalesce(t.tries, 0) AS tries, greatest(CASE
        WHEN s.last_on IS NULL THEN r.met + 30 / r.early
        WHEN s.times < r.early AND s.last_on <= r.met + 30 THEN greatest(r.met + 30 * (s.times + 1) / r.early, s.last_on + 7)
        ELSE s.last_on + r.every END, r.paused_until + 8) AS due_on
    FROM running r CROSS JOIN unnest(enum_range(NULL::support_party)) y (party)
    LEFT JOIN said s ON s.match_id = r.id AND s.party = y.party LEFT JOIN tried t ON t.match_id = r.id AND t.party = y.party)
  SELECT n.id, n.party, n.due_on, n.last_on, n.tries,
    CASE WHEN n.today < n.due_on THEN 'AHEAD' WHEN n.today <= n.due_on + n.grace THEN 'DUE' ELSE 'OVERDUE' END
  FROM next n $$;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['support_contacts', 'kind_words'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_staff', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
END $$;
ALTER FUNCTION app.support_contact_rule() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.support_contact_rule() FROM PUBLIC;
ALTER FUNCTION app.support_due(int[], timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.support_due(int[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.support_due(int[], timestamptz) TO app_staff, app_system;
CREATE POLICY own_hand_writes ON support_contacts AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()));
CREATE POLICY own_hand_writes ON kind_words AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (passed_by = (SELECT app.viewer()));
GRANT UPDATE (taken_back_at) ON kind_words TO app_staff;
-- What mentor, child and family said to the school is read by the school alone; these words were chosen for the mentor.
GRANT SELECT (id, match_id, words, passed_at, taken_back_at) ON kind_words TO app_volunteer;
CREATE POLICY matched ON kind_words FOR SELECT TO app_volunteer USING (match_id = ANY ((SELECT app.matches())::uuid[]) AND taken_back_at IS NULL);
