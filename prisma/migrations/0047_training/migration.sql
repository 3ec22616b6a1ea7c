-- Training on the site and with the school, and each rule about risk acknowledged in its version (docs/decisions/0037).

ALTER TABLE policies
  ADD COLUMN training_minutes INTEGER NOT NULL DEFAULT 120,
  ADD COLUMN quiz_percent INTEGER NOT NULL DEFAULT 80,
  ADD COLUMN refresher_months INTEGER NOT NULL DEFAULT 12,
  ADD COLUMN refresher_grace_days INTEGER NOT NULL DEFAULT 30,
  ADD COLUMN refresher_blocks BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE policies ADD CONSTRAINT policies_training CHECK (training_minutes BETWEEN 120 AND 1200 AND quiz_percent BETWEEN 50 AND 100
  AND refresher_months BETWEEN 6 AND 24 AND refresher_grace_days BETWEEN 0 AND 92);

-- Minutes with the school and minutes from modules add up; from modules alone nobody has to write the check down.
ALTER TABLE screening_items ADD COLUMN site_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE screening_items DROP CONSTRAINT screening_training, DROP CONSTRAINT screening_recorded;
ALTER TABLE screening_items
  ADD CONSTRAINT screening_training CHECK (kind <> 'TRAINING' OR state <> 'PASSED' OR coalesce(minutes, 0) + site_minutes >= 120),
  ADD CONSTRAINT screening_site_minutes CHECK (site_minutes >= 0 AND (kind = 'TRAINING' OR site_minutes = 0)),
  ADD CONSTRAINT screening_recorded CHECK (state = 'OPEN' OR (recorded_at IS NOT NULL AND (recorded_by IS NOT NULL OR site_minutes > 0)));

CREATE TYPE training_module AS ENUM ('ROLE', 'FIRST_MONTH', 'TALKING', 'SAFETY', 'ENDINGS', 'REFRESHER');
CREATE TYPE training_how AS ENUM ('SITE', 'LIVE');
CREATE TYPE risk_policy AS ENUM ('CONTACT', 'PHOTOS', 'SOCIAL_MEDIA', 'MONEY', 'TRANSPORT', 'REPORTING', 'EMERGENCIES');
CREATE TYPE acknowledged_how AS ENUM ('SITE', 'PAPER');

-- Each try at a quiz, and each session that the school held after the approval.
CREATE TABLE trainings (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    volunteer_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    how training_how NOT NULL,
    module training_module,
    module_version INTEGER,
    language TEXT,
    answers JSONB NOT NULL DEFAULT '{}',
    right_answers INTEGER NOT NULL DEFAULT 0,
    questions INTEGER NOT NULL DEFAULT 0,
    passed BOOLEAN NOT NULL,
    minutes INTEGER NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    done_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT trainings_pkey PRIMARY KEY (id)
);
CREATE INDEX trainings_volunteer_id_recorded_at_idx ON trainings (volunteer_id, recorded_at DESC);
CREATE INDEX trainings_school_id_idx ON trainings (school_id);
ALTER TABLE trainings ADD CONSTRAINT trainings_volunteer_id_fkey FOREIGN KEY (volunteer_id) REFERENCES volunteers (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE trainings ADD CONSTRAINT trainings_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE trainings ADD CONSTRAINT trainings_how CHECK (CASE how
  WHEN 'SITE' THEN module IS NOT NULL AND module_version >= 1 AND language IN ('zh-CN', 'en') AND about = '' AND right_answers BETWEEN 0 AND questions AND questions > 0
  ELSE module IS NULL AND module_version IS NULL AND language IS NULL AND about <> '' AND questions = 0 AND passed AND minutes >= 10 END);
ALTER TABLE trainings ADD CONSTRAINT trainings_minutes CHECK (minutes BETWEEN 0 AND 600 AND (passed OR minutes = 0));
-- A version of a module counts once, the refresher once in a calendar year, however often they are passed.
CREATE UNIQUE INDEX trainings_credit ON trainings (volunteer_id, module,
  (CASE WHEN module = 'REFRESHER' THEN extract(year FROM done_on)::int ELSE module_version END)) WHERE how = 'SITE' AND minutes > 0;

CREATE TABLE policy_acknowledgements (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    volunteer_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    policy risk_policy NOT NULL,
    version INTEGER NOT NULL,
    how acknowledged_how NOT NULL,
    language TEXT,
    acknowledged_on DATE NOT NULL,
    recorded_by UUID,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT policy_acknowledgements_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX policy_acknowledgements_volunteer_id_policy_version_key ON policy_acknowledgements (volunteer_id, policy, version);
CREATE INDEX policy_acknowledgements_school_id_idx ON policy_acknowledgements (school_id);
ALTER TABLE policy_acknowledgements ADD CONSTRAINT policy_acknowledgements_volunteer_id_fkey FOREIGN KEY (volunteer_id) REFERENCES volunteers (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE policy_acknowledgements ADD CONSTRAINT policy_acknowledgements_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE policy_acknowledgements ADD CONSTRAINT policy_acknowledgements_version CHECK (version >= 1);
-- On the site somebody read it in one of the languages; on paper the school keeps what was signed.
ALTER TABLE policy_acknowledgements ADD CONSTRAINT policy_acknowledgements_language CHECK (CASE how WHEN 'SITE' THEN language IS NOT NULL AND language IN ('zh-CN', 'en') ELSE language IS NULL END);

-- Written down by schools so far: the first version of each, on paper.
INSERT INTO policy_acknowledgements (volunteer_id, school_id, policy, version, how, acknowledged_on, recorded_by, recorded_at)
  SELECT a.volunteer_id, a.school_id, p.key::risk_policy, 1, 'PAPER', coalesce(i.checked_on, i.recorded_at::date), i.recorded_by, i.recorded_at
  FROM screening_items i JOIN applications a ON a.id = i.application_id CROSS JOIN LATERAL jsonb_each(i.answers) p
  WHERE i.kind = 'TRAINING' AND i.state = 'PASSED' AND p.value = 'true'::jsonb
    AND p.key IN ('CONTACT', 'PHOTOS', 'SOCIAL_MEDIA', 'MONEY', 'TRANSPORT', 'REPORTING', 'EMERGENCIES');

-- What is passed before the check is met adds to its minutes.
CREATE FUNCTION app.training_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE screening_items i SET site_minutes = site_minutes + NEW.minutes, version = i.version + 1
    FROM applications a WHERE a.id = i.application_id AND a.volunteer_id = NEW.volunteer_id AND i.kind = 'TRAINING' AND i.state <> 'PASSED';
  RETURN NULL;
END $$;
CREATE TRIGGER training_counts AFTER INSERT ON trainings FOR EACH ROW WHEN (NEW.how = 'SITE' AND NEW.minutes > 0) EXECUTE FUNCTION app.training_counts();

-- The viewer's own check of training is met from modules and acknowledgements; the versions are the domain's to know.
CREATE FUNCTION app.meet_training(at timestamptz) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE met uuid; mine uuid;
BEGIN
  SELECT v.id INTO mine FROM volunteers v WHERE v.person_id = app.viewer();
  IF (SELECT count(DISTINCT k.policy) FROM policy_acknowledgements k WHERE k.volunteer_id = mine) < 7 THEN RETURN NULL; END IF;
  UPDATE screening_items i SET state = 'PASSED', checked_on = (at AT TIME ZONE s.time_zone)::date, recorded_at = at, recorded_by = NULL, version = i.version + 1
    FROM applications a JOIN schools s ON s.id = a.school_id
    WHERE a.id = i.application_id AND a.volunteer_id = mine AND a.state IN ('SUBMITTED', 'SCREENING') AND i.kind = 'TRAINING' AND i.state = 'OPEN'
      AND i.site_minutes > 0 AND coalesce(i.minutes, 0) + i.site_minutes >= coalesce((app.policy_of(a.school_id)).training_minutes, 120)
    RETURNING a.id INTO met;
  RETURN met;
END $$;

-- The last day on which a volunteer was trained: before the match, by a refresher, or with the school.
CREATE FUNCTION app.trained_on(volunteer uuid) RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT greatest(
    (SELECT coalesce(i.checked_on, (i.recorded_at AT TIME ZONE s.time_zone)::date) FROM applications a JOIN schools s ON s.id = a.school_id
      JOIN screening_items i ON i.application_id = a.id AND i.kind = 'TRAINING' AND i.state = 'PASSED' WHERE a.volunteer_id = volunteer),
    (SELECT max(t.done_on) FROM trainings t WHERE t.volunteer_id = volunteer AND t.passed AND (t.how = 'LIVE' OR t.module = 'REFRESHER')))
$$;

-- Whoever's training is over meets no other child, where the policy says so; contacts that run go on.
CREATE FUNCTION app.refresher_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE rules policies; today date;
BEGIN
  rules := app.policy_of(NEW.school_id);
  SELECT (NEW.introduced_at AT TIME ZONE s.time_zone)::date INTO today FROM schools s WHERE s.id = NEW.school_id;
  IF coalesce(rules.refresher_blocks, true)
    AND app.trained_on(NEW.volunteer_id) + make_interval(months => coalesce(rules.refresher_months, 12)) < today THEN
    RAISE EXCEPTION 'REFRESHER_OVERDUE';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refresher_rule BEFORE UPDATE OF state ON matches FOR EACH ROW
  WHEN (NEW.state = 'INTRODUCED' AND OLD.state = 'PERMITTED') EXECUTE FUNCTION app.refresher_rule();

DO $$ DECLARE t text; f text; BEGIN
  FOREACH t IN ARRAY ARRAY['trainings', 'policy_acknowledgements'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_staff, app_volunteer', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
    EXECUTE format('CREATE POLICY own_hand_writes ON %I AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()) AND how <> ''SITE'')', t);
    EXECUTE format('CREATE POLICY own ON %I FOR SELECT TO app_volunteer USING (volunteer_id IN (SELECT v.id FROM volunteers v))', t);
    EXECUTE format('CREATE POLICY own_adds ON %I FOR INSERT TO app_volunteer WITH CHECK (how = ''SITE'' AND recorded_by = (SELECT app.viewer()) AND (volunteer_id, school_id) IN (SELECT v.id, v.school_id FROM volunteers v))', t);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['training_counts()', 'meet_training(timestamptz)', 'trained_on(uuid)', 'refresher_rule()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT SELECT (site_minutes) ON screening_items TO app_volunteer;
GRANT EXECUTE ON FUNCTION app.meet_training(timestamptz) TO app_volunteer;
GRANT EXECUTE ON FUNCTION app.trained_on(uuid) TO app_staff, app_volunteer, app_system;
