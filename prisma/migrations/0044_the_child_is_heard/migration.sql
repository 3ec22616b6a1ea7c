-- What a child says: whom it wishes for, and yes or no to a mentor (docs/decisions/0035). Words of a
-- child are written down once and never changed; none of them is read by a mentor or by the family.

CREATE TYPE child_answer AS ENUM ('YES', 'NO', 'UNSURE');
CREATE TYPE signal_reason AS ENUM ('CHILD_SAID_NO');

CREATE TABLE child_wishes (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    role slot_role NOT NULL,
    together TEXT NOT NULL DEFAULT '',
    not_wanted TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    said_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT child_wishes_pkey PRIMARY KEY (id)
);
CREATE INDEX child_wishes_child_id_recorded_at_idx ON child_wishes (child_id, recorded_at DESC);
CREATE INDEX child_wishes_school_id_idx ON child_wishes (school_id);
ALTER TABLE child_wishes ADD CONSTRAINT child_wishes_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE child_wishes ADD CONSTRAINT child_wishes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE child_wishes ADD CONSTRAINT child_wishes_said CHECK (together <> '' OR not_wanted <> '' OR words <> '');

CREATE TABLE child_answers (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    match_id UUID NOT NULL,
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    answer child_answer NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    said_on DATE NOT NULL,
    recorded_by UUID NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT child_answers_pkey PRIMARY KEY (id)
);
CREATE INDEX child_answers_match_id_recorded_at_idx ON child_answers (match_id, recorded_at DESC);
CREATE INDEX child_answers_child_id_recorded_at_idx ON child_answers (child_id, recorded_at DESC);
CREATE INDEX child_answers_school_id_idx ON child_answers (school_id);
-- A no is said once, and stands.
CREATE UNIQUE INDEX child_answers_no ON child_answers (match_id) WHERE answer = 'NO';
ALTER TABLE child_answers ADD CONSTRAINT child_answers_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE child_answers ADD CONSTRAINT child_answers_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE child_answers ADD CONSTRAINT child_answers_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What asks the coordinator to look, until somebody says what was found.
CREATE TABLE child_signals (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    match_id UUID NOT NULL,
    reason signal_reason NOT NULL,
    raised_at TIMESTAMPTZ(3) NOT NULL,
    closed_at TIMESTAMPTZ(3),
    closed_by UUID,
    found TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT child_signals_pkey PRIMARY KEY (id)
);
CREATE INDEX child_signals_school_id_closed_at_raised_at_idx ON child_signals (school_id, closed_at, raised_at);
CREATE INDEX child_signals_child_id_raised_at_idx ON child_signals (child_id, raised_at DESC);
-- What was raised already and waits is not raised again.
CREATE UNIQUE INDEX child_signals_open ON child_signals (child_id, reason) WHERE closed_at IS NULL;
ALTER TABLE child_signals ADD CONSTRAINT child_signals_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE child_signals ADD CONSTRAINT child_signals_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE child_signals ADD CONSTRAINT child_signals_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE child_signals ADD CONSTRAINT child_signals_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (found = ''));

-- An answer is about a mentor who has said yes and has not begun; the row is locked, so a first meeting that is recorded
-- at the same time waits and then sees it. A no asks the coordinator to look, whoever writes it down.
CREATE FUNCTION app.child_answer_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM matches m WHERE m.id = NEW.match_id AND m.child_id = NEW.child_id AND m.school_id = NEW.school_id
    AND m.state IN ('ACCEPTED', 'PERMITTED', 'INTRODUCED') FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'ANSWER_NOT_ASKED'; END IF;
  IF NEW.answer = 'NO' THEN
    INSERT INTO child_signals (child_id, school_id, match_id, reason, raised_at)
      VALUES (NEW.child_id, NEW.school_id, NEW.match_id, 'CHILD_SAID_NO', NEW.recorded_at) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER child_answer_rule BEFORE INSERT ON child_answers FOR EACH ROW EXECUTE FUNCTION app.child_answer_rule();

-- Nobody meets a mentor without having been asked, and no way leads past a no.
CREATE FUNCTION app.child_heard_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.state = 'INTRODUCED' AND NOT EXISTS (SELECT FROM child_answers a WHERE a.match_id = NEW.id) THEN RAISE EXCEPTION 'CHILD_NOT_ASKED'; END IF;
  IF EXISTS (SELECT FROM child_answers a WHERE a.match_id = NEW.id AND a.answer = 'NO') THEN RAISE EXCEPTION 'CHILD_SAID_NO'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER child_heard_rule BEFORE UPDATE OF state ON matches FOR EACH ROW
  WHEN (OLD.state IN ('ACCEPTED', 'PERMITTED', 'INTRODUCED') AND NEW.state IN ('PERMITTED', 'INTRODUCED', 'ACTIVE')) EXECUTE FUNCTION app.child_heard_rule();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['child_wishes', 'child_answers', 'child_signals'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['child_wishes', 'child_answers'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_staff', t);
    EXECUTE format('CREATE POLICY own_hand_writes ON %I AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['child_answer_rule', 'child_heard_rule'] LOOP
    EXECUTE format('ALTER FUNCTION app.%I() OWNER TO app_owner', t);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%I() FROM PUBLIC', t);
  END LOOP;
END $$;
GRANT SELECT, UPDATE (closed_at, closed_by, found, version) ON child_signals TO app_staff;
CREATE POLICY own_hand_closes ON child_signals AS RESTRICTIVE FOR UPDATE TO app_staff USING (closed_at IS NULL) WITH CHECK (closed_by = (SELECT app.viewer()));
