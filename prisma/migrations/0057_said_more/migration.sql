-- A record of a contact that raised a report and is put right to say something worse: the report stays as it is, a step says
-- what was added, its clock begins anew and its readers are told (docs/decisions/0032).
ALTER TABLE safeguarding_steps ADD COLUMN severity concern_level, ADD COLUMN situation report_situation;
ALTER TABLE safeguarding_steps DROP CONSTRAINT safeguarding_steps_whole, DROP CONSTRAINT safeguarding_steps_by,
  ADD CONSTRAINT safeguarding_steps_whole CHECK (CASE kind
    WHEN 'POLICE_TOLD' THEN station <> '' AND happened_at IS NOT NULL WHEN 'RECEIPT' THEN receipt_number <> ''
    WHEN 'NOTICE' THEN department IS NOT NULL WHEN 'HANDED_OVER' THEN to_id IS NOT NULL WHEN 'SUSPENDED' THEN volunteer_id IS NOT NULL
    WHEN 'ESCALATED' THEN level IN (1, 2) WHEN 'CLOSED' THEN outcome IS NOT NULL AND note <> ''
    WHEN 'SAID_MORE' THEN severity IS NOT NULL AND severity <> 'NONE' AND situation IS NOT NULL ELSE note <> '' END),
  -- Who raised a report is confided to some of its readers only, so its step has no name either.
  ADD CONSTRAINT safeguarding_steps_by CHECK (by_id IS NOT NULL OR kind IN ('SUSPENDED', 'ESCALATED', 'SAID_MORE'));

DROP POLICY officer_acts ON safeguarding_steps;
CREATE POLICY officer_acts ON safeguarding_steps FOR INSERT TO app_officer
  WITH CHECK (report_id = ANY ((SELECT app.reports())::uuid[]) AND by_id = (SELECT app.viewer()) AND kind NOT IN ('ESCALATED', 'SAID_MORE'));

-- The worst that a report says, with everything that was added to it.
CREATE FUNCTION app.report_says(r safeguarding_reports) RETURNS TABLE (situation report_situation, severity concern_level) LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT coalesce((SELECT s.situation FROM safeguarding_steps s WHERE s.report_id = r.id AND s.kind = 'SAID_MORE' AND s.situation <> 'NOT_SURE'
      ORDER BY s.at DESC, s.id LIMIT 1), r.situation),
    greatest(r.severity, (SELECT max(s.severity) FROM safeguarding_steps s WHERE s.report_id = r.id AND s.kind = 'SAID_MORE')) $$;

CREATE OR REPLACE FUNCTION app.report_after(state report_state, kind report_step_kind, receipt text) RETURNS report_state LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE kind
    WHEN 'POLICE_TOLD' THEN CASE WHEN state <> 'CLOSED' THEN CASE WHEN receipt = '' THEN 'POLICE_TOLD'::report_state ELSE 'ACKNOWLEDGED' END END
    WHEN 'RECEIPT' THEN CASE WHEN state IN ('POLICE_TOLD', 'ACKNOWLEDGED') THEN 'ACKNOWLEDGED'::report_state END
    WHEN 'TAKEN_UP' THEN CASE WHEN state = 'RAISED' THEN 'ACKNOWLEDGED'::report_state END
    WHEN 'HANDED_OVER' THEN CASE WHEN state <> 'CLOSED' THEN state END
    WHEN 'SUSPENDED' THEN CASE WHEN state <> 'CLOSED' THEN state END
    WHEN 'ESCALATED' THEN CASE WHEN state IN ('RAISED', 'POLICE_TOLD') THEN state END
    WHEN 'SAID_MORE' THEN 'RAISED'::report_state
    WHEN 'CLOSED' THEN CASE WHEN state = 'ACKNOWLEDGED' THEN 'CLOSED'::report_state END
    ELSE state END $$;

-- `what` tells two letters about the same state apart.
DROP FUNCTION app.tell_readers(uuid, int, timestamptz);
CREATE FUNCTION app.tell_readers(told uuid, level int, at timestamptz, what text DEFAULT '') RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
  SELECT 'REPORT_WAITING:' || r.id || ':' || r.state || ':' || to_char(r.state_since, 'YYYYMMDDHH24MISS') || ':' || level || ':' || a.reader || what, 'REPORT_WAITING', a.reader,
    jsonb_build_object('reportId', r.id, 'state', r.state, 'level', level), at, at
  FROM safeguarding_reports r JOIN app.report_access() a ON a.report = r.id WHERE r.id = told
  ON CONFLICT (key) DO NOTHING $$;

CREATE OR REPLACE FUNCTION app.report_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r safeguarding_reports; next report_state;
BEGIN
  SELECT * INTO r FROM safeguarding_reports WHERE id = NEW.report_id FOR UPDATE;
  next := app.report_after(r.state, NEW.kind, NEW.receipt_number);
  IF next IS NULL OR (NEW.kind = 'SUSPENDED' AND r.stood_down) OR (NEW.kind = 'LIFTED' AND NOT r.stood_down) OR (NEW.kind = 'ESCALATED' AND NEW.level <= r.level)
    OR (NEW.kind = 'TAKEN_UP' AND (SELECT w.situation FROM app.report_says(r) w) <> 'NOT_SURE') THEN
    RAISE EXCEPTION 'STEP_NOT_POSSIBLE';
  END IF;
  IF NEW.kind = 'SUSPENDED' AND NOT EXISTS (SELECT FROM volunteers v WHERE v.id = NEW.volunteer_id AND v.school_id = r.school_id)
    OR NEW.kind = 'HANDED_OVER' AND NOT EXISTS (SELECT FROM app.report_access(NEW.to_id) a WHERE a.report = r.id) THEN
    RAISE EXCEPTION 'REPORT_OF_ANOTHER_SCHOOL';
  END IF;
  UPDATE safeguarding_reports SET state = next, state_since = CASE WHEN next = r.state THEN r.state_since ELSE NEW.at END,
    level = CASE WHEN next <> r.state THEN 0 WHEN NEW.kind = 'ESCALATED' THEN NEW.level ELSE r.level END,
    district_since = CASE WHEN NEW.level = 2 THEN coalesce(r.district_since, NEW.at) ELSE r.district_since END WHERE id = r.id;
  IF NEW.kind = 'SUSPENDED' THEN PERFORM app.stand_down(r.id, NEW.volunteer_id, NEW.at); END IF;
  IF NEW.kind = 'LIFTED' THEN PERFORM app.lift_stand_down(r.id, NEW.at); END IF;
  IF NEW.kind = 'ESCALATED' THEN PERFORM app.tell_readers(r.id, NEW.level, NEW.at); END IF;
  IF NEW.kind = 'SAID_MORE' THEN PERFORM app.tell_readers(r.id, CASE WHEN next = r.state THEN r.level ELSE 0 END, NEW.at, ':' || NEW.id); END IF;
  RETURN NULL;
END $$;

-- Whoever wrote the record adds to its report, of which they may read nothing: only what it does not say yet. Null: nothing new.
CREATE FUNCTION app.say_more(record uuid, worse concern_level, named report_situation, said text, at timestamptz) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r safeguarding_reports;
BEGIN
  SELECT q.* INTO r FROM safeguarding_reports q JOIN check_ins k ON k.id = q.check_in_id
    WHERE k.id = record AND k.match_id = ANY (app.matches()) FOR UPDATE OF q;
  IF r.id IS NULL OR NOT (worse > (SELECT w.severity FROM app.report_says(r) w) OR (named <> 'NOT_SURE' AND named <> r.situation
      AND NOT EXISTS (SELECT FROM safeguarding_steps s WHERE s.report_id = r.id AND s.kind = 'SAID_MORE' AND s.situation = named))) THEN
    RETURN NULL;
  END IF;
  INSERT INTO safeguarding_steps (report_id, kind, at, severity, situation, note) VALUES (r.id, 'SAID_MORE', at, worse, named, said);
  RETURN r.id;
END $$;

DO $$ DECLARE f record; BEGIN
  FOR f IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('report_says', 'tell_readers', 'say_more') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', f.name);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f.name);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.report_says(safeguarding_reports) TO app_officer, app_system;
GRANT EXECUTE ON FUNCTION app.say_more(uuid, concern_level, report_situation, text, timestamptz) TO app_volunteer;
