-- How long a child has been without contact, counted in days that count, and what takes days out of the count: pauses of
-- a match and a parent's return home (docs/decisions/0033).

ALTER TABLE policies
  ADD COLUMN gap_warn_days INTEGER NOT NULL DEFAULT 5,
  ADD COLUMN gap_escalate_days INTEGER NOT NULL DEFAULT 14;
ALTER TABLE policies
  ADD CONSTRAINT policies_gap_warn CHECK (gap_warn_days BETWEEN 0 AND 6),
  ADD CONSTRAINT policies_gap_escalate CHECK (gap_escalate_days BETWEEN 1 AND 92);

CREATE TYPE pause_reason AS ENUM ('MENTOR_AWAY', 'MENTOR_ILL', 'CHILD_ILL', 'FAMILY', 'EXAMS', 'CHILD_PAUSED', 'OTHER');
CREATE TABLE match_pauses (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    reason pause_reason NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    starts_on DATE NOT NULL,
    ends_on DATE,
    ended_on DATE,
    paused_by UUID,
    paused_at TIMESTAMPTZ(3) NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT match_pauses_pkey PRIMARY KEY (id)
);
CREATE INDEX match_pauses_match_id_idx ON match_pauses (match_id);
CREATE INDEX match_pauses_school_id_idx ON match_pauses (school_id);
CREATE INDEX match_pauses_child_id_idx ON match_pauses (child_id);
ALTER TABLE match_pauses ADD CONSTRAINT match_pauses_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_pauses ADD CONSTRAINT match_pauses_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_pauses ADD CONSTRAINT match_pauses_paused_by_fkey FOREIGN KEY (paused_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- A pause has an expected end, so that a forgotten one ends by itself; only a child's own lasts until the child goes on.
ALTER TABLE match_pauses ADD CONSTRAINT match_pauses_end CHECK (CASE WHEN ends_on IS NULL THEN reason = 'CHILD_PAUSED' ELSE ends_on >= starts_on AND ends_on < starts_on + 184 END);
ALTER TABLE match_pauses ADD CONSTRAINT match_pauses_ended CHECK (ended_on >= starts_on);
ALTER TABLE match_pauses ADD CONSTRAINT match_pauses_note CHECK (length(note) <= 500);
ALTER TABLE match_pauses ADD CONSTRAINT match_pauses_apart EXCLUDE USING gist (match_id WITH =, daterange(starts_on, least(ends_on + 1, ended_on)) WITH &&);

CREATE TABLE parent_returns (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    recorded_by UUID NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT parent_returns_pkey PRIMARY KEY (id)
);
CREATE INDEX parent_returns_child_id_first_day_idx ON parent_returns (child_id, first_day);
CREATE INDEX parent_returns_school_id_idx ON parent_returns (school_id);
ALTER TABLE parent_returns ADD CONSTRAINT parent_returns_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE parent_returns ADD CONSTRAINT parent_returns_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE parent_returns ADD CONSTRAINT parent_returns_order CHECK (last_day >= first_day AND last_day < first_day + 366);
ALTER TABLE parent_returns ADD CONSTRAINT parent_returns_note CHECK (length(note) <= 200);

-- Who was written to at which step of which gap: one letter each.
CREATE TYPE gap_step AS ENUM ('DUE', 'OVERDUE', 'ESCALATED');
CREATE TABLE gap_nudges (
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    person_id UUID NOT NULL,
    step gap_step NOT NULL,
    since DATE NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT gap_nudges_pkey PRIMARY KEY (child_id, since, step, person_id)
);
CREATE INDEX gap_nudges_school_id_idx ON gap_nudges (school_id);
CREATE INDEX gap_nudges_person_id_idx ON gap_nudges (person_id);
ALTER TABLE gap_nudges ADD CONSTRAINT gap_nudges_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE gap_nudges ADD CONSTRAINT gap_nudges_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['match_pauses', 'parent_returns', 'gap_nudges'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
END $$;
GRANT SELECT ON gap_nudges TO app_staff;
GRANT SELECT, INSERT, UPDATE (ended_on, version) ON match_pauses TO app_staff;
GRANT SELECT, INSERT, UPDATE (last_day), DELETE ON parent_returns TO app_staff;
CREATE POLICY own_hand_writes ON match_pauses AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (paused_by = (SELECT app.viewer()));
CREATE POLICY own_hand_writes ON parent_returns AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()));
-- A mentor sees that and how long the own match pauses; why it does is between the school and the family.
GRANT SELECT (id, match_id, starts_on, ends_on, ended_on) ON match_pauses TO app_volunteer;
CREATE POLICY matched ON match_pauses FOR SELECT TO app_volunteer USING (match_id = ANY ((SELECT app.matches())::uuid[]));

-- The last contact of a child is found without reading the others.
CREATE INDEX contacts_held_idx ON contacts (child_id, starts_at DESC) WHERE state = 'HELD';
CREATE INDEX check_ins_reached_idx ON check_ins (child_id, happened_on DESC) WHERE reached;

-- What falls into a pause is called off by it, and only that is put back when the pause ends early.
ALTER TABLE contacts ADD COLUMN pause_id UUID;
ALTER TABLE contacts ADD CONSTRAINT contacts_pause_id_fkey FOREIGN KEY (pause_id) REFERENCES match_pauses (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX contacts_pause_id_idx ON contacts (pause_id) WHERE pause_id IS NOT NULL;

CREATE FUNCTION app.contact_in_pause() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE pause uuid;
BEGIN
  SELECT p.id INTO pause FROM match_pauses p WHERE p.match_id = NEW.match_id
    AND daterange(p.starts_on, least(p.ends_on + 1, p.ended_on)) @> (NEW.starts_at AT TIME ZONE NEW.time_zone)::date;
  IF pause IS NOT NULL THEN
    NEW.state := 'CANCELLED';
    NEW.pause_id := pause;
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION app.contact_in_pause() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.contact_in_pause() FROM PUBLIC;
-- Before the rules about contacts, in the order of names. What people agree upon by themselves has no plan.
CREATE TRIGGER aa_contact_in_pause BEFORE INSERT ON contacts FOR EACH ROW
  WHEN (NEW.plan_id IS NOT NULL AND NEW.state IN ('PLANNED', 'CONFIRMED')) EXECUTE FUNCTION app.contact_in_pause();

/*
 * The gap of every matched child of these schools, as the reader may see them; app/domain/checkin/gap.ts decides the same
 * of one child. Days are calendar days of the school. `holidays` and `excused` are days since then that do not count:
 * the school is closed, or the child is away, a parent is home, or every match pauses.
 */
CREATE FUNCTION app.child_gaps(schools int[], now timestamptz)
RETURNS TABLE (child_id uuid, school_id int, since date, last_on date, holidays int, excused int, days int, allowed int, state text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
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
  gap AS MATERIALIZED (
    SELECT r.child_id, r.school_id, s.today, s.cadence, s.warn, s.escalate, l.last_on, greatest(r.started, l.last_on) AS since
    FROM (SELECT q.child_id, q.school_id, min(q.started) AS started FROM running q GROUP BY 1, 2) r JOIN school s ON s.id = r.school_id
    CROSS JOIN LATERAL (SELECT greatest(
      (SELECT (k.starts_at AT TIME ZONE s.zone)::date FROM contacts k WHERE k.child_id = r.child_id AND k.state = 'HELD' ORDER BY k.starts_at DESC LIMIT 1),
      (SELECT i.happened_on FROM check_ins i WHERE i.child_id = r.child_id AND i.reached ORDER BY i.happened_on DESC LIMIT 1)) AS last_on) l),
  exception AS MATERIALIZED (
    SELECT DISTINCT ON (s.id, x.day) s.id AS school_id, x.day, x.kind FROM school s JOIN calendar_days x ON x.school_id = s.id OR x.school_id IS NULL
    ORDER BY s.id, x.day, x.school_id NULLS LAST),
  term_day AS MATERIALIZED (
    SELECT DISTINCT t.school_id, d.day::date AS day FROM terms t JOIN school s ON s.id = t.school_id
    CROSS JOIN LATERAL generate_series(t.starts_on::timestamp, least(t.ends_on, s.today)::timestamp, interval '1 day') d (day)),
  calendar AS MATERIALIZED (
    SELECT s.id AS school_id, d.day::date AS day,
      coalesce(x.kind = 'HOLIDAY', false) OR (s.has_terms AND t.day IS NULL) AS closed
    FROM school s JOIN (SELECT g.school_id, min(g.since) AS first FROM gap g GROUP BY 1) f ON f.school_id = s.id
    CROSS JOIN LATERAL generate_series(f.first::timestamp, s.today::timestamp, interval '1 day') d (day)
    LEFT JOIN exception x ON x.school_id = s.id AND x.day = d.day::date LEFT JOIN term_day t ON t.school_id = s.id AND t.day = d.day::date),
  counted AS MATERIALIZED (
    SELECT c.school_id, c.day, c.closed, (count(*) FILTER (WHERE c.closed) OVER (PARTITION BY c.school_id ORDER BY c.day))::int AS closed_until FROM calendar c),
  paused AS (
    SELECT r.child_id, d.day::date AS day FROM running r JOIN school s ON s.id = r.school_id JOIN match_pauses p ON p.match_id = r.id
    CROSS JOIN LATERAL generate_series(p.starts_on::timestamp, least(p.ends_on, p.ended_on - 1, s.today)::timestamp, interval '1 day') d (day)
    WHERE r.started <= d.day::date GROUP BY r.child_id, d.day HAVING count(DISTINCT r.id) >= (SELECT count(*) FROM running q WHERE q.child_id = r.child_id AND q.started <= d.day::date)),
  away AS (
    SELECT a.child_id, a.first_day, a.last_day FROM absences a WHERE a.child_id IS NOT NULL
    UNION ALL SELECT h.child_id, h.first_day, h.last_day FROM parent_returns h
    UNION ALL SELECT p.child_id, p.day, p.day FROM paused p),
  excuse AS (
    SELECT g.child_id, count(DISTINCT d.day)::int AS days FROM gap g JOIN away a ON a.child_id = g.child_id
    CROSS JOIN LATERAL generate_series(greatest(a.first_day, g.since + 1)::timestamp, least(a.last_day, g.today)::timestamp, interval '1 day') d (day)
    JOIN counted c ON c.school_id = g.school_id AND c.day = d.day::date AND NOT c.closed GROUP BY 1),
  measured AS (
    SELECT g.*, u.closed_until - f.closed_until AS holidays, coalesce(e.days, 0) AS excused,
      greatest(g.today - g.since, 0) - (u.closed_until - f.closed_until) - coalesce(e.days, 0) AS days
    FROM gap g JOIN counted f ON f.school_id = g.school_id AND f.day = least(g.since, g.today) JOIN counted u ON u.school_id = g.school_id AND u.day = g.today
    LEFT JOIN excuse e ON e.child_id = g.child_id)
  SELECT m.child_id, m.school_id, m.since, m.last_on, m.holidays, m.excused, m.days, m.cadence,
    CASE WHEN m.days > m.cadence + m.escalate THEN 'ESCALATED' WHEN m.days > m.cadence THEN 'OVERDUE' WHEN m.days > m.cadence - m.warn THEN 'DUE' ELSE 'ON_TIME' END
  FROM measured m $$;
ALTER FUNCTION app.child_gaps(int[], timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.child_gaps(int[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.child_gaps(int[], timestamptz) TO app_staff, app_system;
-- Whose district a school is in, for the letters that are written by time.
GRANT EXECUTE ON FUNCTION app.staff_schools(uuid) TO app_system;

-- The last day of the school for which its gaps were looked through: a gap grows at midnight.
ALTER TABLE schools ADD COLUMN gaps_seen_on DATE;
