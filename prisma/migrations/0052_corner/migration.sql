-- The tablet of the corner (docs/decisions/0039): after a contact the child says with a face, and a sentence if it likes,
-- how it was. A member of staff opens a session for this child and this contact; nothing else is reachable from it.

ALTER TYPE signal_reason ADD VALUE 'SAD_FACES';
ALTER TYPE signal_reason ADD VALUE 'WANTS_TO_TALK';

-- Minutes that the tablet stays open, and how many sad faces in a row ask the coordinator to look.
ALTER TABLE policies ADD COLUMN corner_minutes INTEGER NOT NULL DEFAULT 10, ADD COLUMN sad_faces INTEGER NOT NULL DEFAULT 2;
ALTER TABLE policies ADD CONSTRAINT policies_corner CHECK (corner_minutes BETWEEN 3 AND 30 AND sad_faces BETWEEN 2 AND 5);

-- What the tablet shows is written down when it is opened, so that its role reads no file of anybody.
CREATE TABLE corner_sessions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    token_hash TEXT NOT NULL,
    contact_id UUID NOT NULL,
    match_id UUID NOT NULL,
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_called TEXT NOT NULL,
    mentor_called TEXT NOT NULL,
    mentor_role mentor_role NOT NULL,
    contact_on DATE NOT NULL,
    opened_by UUID NOT NULL,
    opened_at TIMESTAMPTZ(3) NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    answered_at TIMESTAMPTZ(3),

    CONSTRAINT corner_sessions_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX corner_sessions_token_hash_key ON corner_sessions (token_hash);
CREATE UNIQUE INDEX corner_sessions_contact_id_key ON corner_sessions (contact_id);
CREATE INDEX corner_sessions_match_id_idx ON corner_sessions (match_id);
CREATE INDEX corner_sessions_child_id_idx ON corner_sessions (child_id);
CREATE INDEX corner_sessions_school_id_idx ON corner_sessions (school_id);
CREATE INDEX corner_sessions_expires_at_idx ON corner_sessions (expires_at);
ALTER TABLE corner_sessions ADD CONSTRAINT corner_sessions_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE corner_sessions ADD CONSTRAINT corner_sessions_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE corner_sessions ADD CONSTRAINT corner_sessions_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE corner_sessions ADD CONSTRAINT corner_sessions_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE corner_sessions ADD CONSTRAINT corner_sessions_ends CHECK (expires_at > opened_at AND expires_at <= opened_at + interval '30 minutes');

CREATE TABLE corner_answers (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    contact_id UUID NOT NULL,
    match_id UUID NOT NULL,
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    face INTEGER,
    words TEXT NOT NULL DEFAULT '',
    talk BOOLEAN NOT NULL DEFAULT false,
    said_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT corner_answers_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX corner_answers_contact_id_key ON corner_answers (contact_id);
CREATE INDEX corner_answers_match_id_idx ON corner_answers (match_id);
CREATE INDEX corner_answers_child_id_said_at_idx ON corner_answers (child_id, said_at DESC);
CREATE INDEX corner_answers_school_id_idx ON corner_answers (school_id);
ALTER TABLE corner_answers ADD CONSTRAINT corner_answers_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE corner_answers ADD CONSTRAINT corner_answers_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE corner_answers ADD CONSTRAINT corner_answers_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- A face from 1, very sad, to 5, very glad; or no face, by a child that wants to talk.
ALTER TABLE corner_answers ADD CONSTRAINT corner_answers_said CHECK ((face IS NOT NULL OR talk) AND face BETWEEN 1 AND 5 AND length(words) <= 200);

-- What a signal was raised by, where it was said on the tablet.
ALTER TABLE child_signals ADD COLUMN corner_answer_id UUID;
CREATE INDEX child_signals_corner_answer_id_idx ON child_signals (corner_answer_id);
ALTER TABLE child_signals ADD CONSTRAINT child_signals_corner_answer_id_fkey FOREIGN KEY (corner_answer_id) REFERENCES corner_answers (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- A session is about a contact that has begun, of a match that goes on; the rows are locked, so that what ends one of them
-- waits, and ends the session as well.
CREATE FUNCTION app.corner_session_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM contacts c JOIN matches m ON m.id = c.match_id JOIN applications a ON a.volunteer_id = c.volunteer_id
    WHERE c.id = NEW.contact_id AND c.match_id = NEW.match_id AND c.child_id = NEW.child_id AND c.school_id = NEW.school_id
      AND c.state IN ('PLANNED', 'CONFIRMED', 'HELD') AND c.starts_at <= NEW.opened_at
      AND m.state IN ('INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING') AND a.state = 'APPROVED' FOR SHARE OF c, m, a;
  IF NOT FOUND THEN RAISE EXCEPTION 'CORNER_NOT_NOW'; END IF;
  IF EXISTS (SELECT FROM corner_answers a WHERE a.contact_id = NEW.contact_id) THEN RAISE EXCEPTION 'CORNER_ANSWERED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corner_session_rule BEFORE INSERT ON corner_sessions FOR EACH ROW EXECUTE FUNCTION app.corner_session_rule();

-- What ends the match, the mentor or the contact ends the tablet's session in the same transaction.
CREATE FUNCTION app.end_corner_of_match() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM corner_sessions WHERE match_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER match_ends_corner AFTER UPDATE OF state ON matches FOR EACH ROW
  WHEN (OLD.state IN ('INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING') AND NEW.state NOT IN ('INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING'))
  EXECUTE FUNCTION app.end_corner_of_match();
CREATE FUNCTION app.end_corner_of_volunteer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM corner_sessions WHERE match_id IN (SELECT m.id FROM matches m WHERE m.volunteer_id = NEW.volunteer_id);
  RETURN NULL;
END $$;
CREATE TRIGGER volunteer_ends_corner AFTER UPDATE OF state ON applications FOR EACH ROW
  WHEN (OLD.state = 'APPROVED' AND NEW.state <> 'APPROVED') EXECUTE FUNCTION app.end_corner_of_volunteer();
CREATE FUNCTION app.end_corner_of_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM corner_sessions WHERE contact_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_ends_corner AFTER UPDATE OF state ON contacts FOR EACH ROW
  WHEN (NEW.state IN ('MISSED', 'CANCELLED', 'MOVED') AND NEW.state <> OLD.state) EXECUTE FUNCTION app.end_corner_of_contact();

-- The session of a cookie; one that was answered is told apart, so that a second tap sees the thanks once more.
CREATE FUNCTION app.corner_session(hash text, at timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT jsonb_build_object('sessionId', s.id, 'answered', s.answered_at IS NOT NULL) FROM corner_sessions s
  WHERE s.token_hash = hash AND s.expires_at > at $$;
CREATE FUNCTION app.live_corner(session uuid, at timestamptz) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.id FROM corner_sessions s WHERE s.id = session AND s.expires_at > at AND s.answered_at IS NULL $$;

CREATE OR REPLACE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r app.reach; area text := 'app_' || kind; who uuid := viewer; transaction text;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'ENTERED_ALREADY' USING ERRCODE = '42501';
  END IF;
  transaction := pg_current_xact_id()::text;
  IF kind = 'family' THEN who := app.link_of_session(viewer, at); END IF;
  IF kind = 'corner' THEN who := app.live_corner(viewer, at); END IF;
  r := CASE WHEN kind = 'feed' THEN app.reach_of_feed(viewer, at) ELSE app.reach_of(kind, who, at) END;
  PERFORM set_config('app.' || v.name, app.sealed(s.key, transaction, area, v.name, coalesce(v.value, '')), true)
  FROM app.seal s, (VALUES ('kind', kind), ('viewer', who::text), ('schools', r.schools::text), ('admin', r.admin::text), ('volunteer', r.volunteer::text),
    ('matches', r.matches::text), ('children', r.children::text), ('mentors', r.mentors::text), ('coordinated', r.coordinated::text),
    ('reports', r.reports::text), ('confided', r.confided::text), ('places', r.places::text)) AS v (name, value);
  PERFORM set_config('app.request', request, true);
  RETURN area;
END $$;
CREATE OR REPLACE FUNCTION app.acting_role(school int, said text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE WHEN pg_trigger_depth() > 1 THEN coalesce(said, 'SYSTEM') ELSE CASE current_setting('role', true)
    WHEN 'app_staff' THEN CASE WHEN app.admin() AND NOT coalesce(school = ANY (app.coordinated()), false) THEN 'DISTRICT_ADMIN' ELSE 'COORDINATOR' END
    WHEN 'app_volunteer' THEN 'VOLUNTEER' WHEN 'app_family' THEN 'FAMILY' WHEN 'app_visitor' THEN 'VISITOR' WHEN 'app_own' THEN 'OWN'
    WHEN 'app_officer' THEN 'SAFEGUARDING_OFFICER' WHEN 'app_field' THEN 'FIELD' WHEN 'app_counsellor' THEN 'COUNSELLOR' WHEN 'app_corner' THEN 'CHILD'
    WHEN 'app_system' THEN coalesce(said, 'SYSTEM') ELSE said END END $$;

-- One answer to a contact. Said on the tablet, it takes the session, which is over with it; two taps at once wait for each other.
CREATE FUNCTION app.corner_answer_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  SELECT c.match_id, c.child_id, c.school_id INTO NEW.match_id, NEW.child_id, NEW.school_id FROM contacts c WHERE c.id = NEW.contact_id;
  IF current_setting('role', true) = 'app_corner' THEN
    UPDATE corner_sessions s SET answered_at = NEW.said_at
      WHERE s.id = app.viewer() AND s.contact_id = NEW.contact_id AND s.answered_at IS NULL AND s.expires_at > NEW.said_at;
    IF NOT FOUND THEN RAISE EXCEPTION 'CORNER_OVER'; END IF;
  END IF;
  -- Answers of one child are counted one after another.
  PERFORM FROM children c WHERE c.id = NEW.child_id FOR UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER corner_answer_rule BEFORE INSERT ON corner_answers FOR EACH ROW EXECUTE FUNCTION app.corner_answer_rule();

-- A child that wants to talk, and so many sad faces in a row over all its mentors, ask the coordinator to look: the same rule
-- as app/domain/child/faces.ts. Who wants to talk is told at once, by letters that name no child.
CREATE FUNCTION app.corner_answer_raises() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE needed int := coalesce((app.policy_of(NEW.school_id)).sad_faces, 2); raised uuid;
BEGIN
  IF NEW.face <= 2 AND (SELECT count(*) = needed AND bool_and(l.face <= 2) FROM (
      SELECT a.face FROM corner_answers a WHERE a.child_id = NEW.child_id AND a.face IS NOT NULL ORDER BY a.said_at DESC, a.id DESC LIMIT needed) l) THEN
    INSERT INTO child_signals (child_id, school_id, match_id, reason, raised_at, corner_answer_id)
      VALUES (NEW.child_id, NEW.school_id, NEW.match_id, 'SAD_FACES', NEW.said_at, NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  IF NEW.talk THEN
    INSERT INTO child_signals (child_id, school_id, match_id, reason, raised_at, corner_answer_id)
      VALUES (NEW.child_id, NEW.school_id, NEW.match_id, 'WANTS_TO_TALK', NEW.said_at, NEW.id) ON CONFLICT DO NOTHING RETURNING id INTO raised;
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
      SELECT DISTINCT 'CHILD_WANTS_TO_TALK:' || raised || ':' || p.id, 'CHILD_WANTS_TO_TALK', p.id, jsonb_build_object('signalId', raised), NEW.said_at, NEW.said_at
      FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
      WHERE raised IS NOT NULL AND g.role = 'COORDINATOR' AND g.school_id = NEW.school_id AND g.revoked_at IS NULL
      ON CONFLICT (key) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER corner_answer_raises AFTER INSERT ON corner_answers FOR EACH ROW EXECUTE FUNCTION app.corner_answer_raises();

DO $$ DECLARE t text; r record; BEGIN
  -- On a server prisma/roles.sql made it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_corner') THEN
    CREATE ROLE app_corner NOLOGIN;
    GRANT app_corner TO CURRENT_USER;
  END IF;
  FOREACH t IN ARRAY ARRAY['corner_sessions', 'corner_answers'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
  END LOOP;
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('corner_session_rule', 'end_corner_of_match',
      'end_corner_of_volunteer', 'end_corner_of_contact', 'corner_session', 'live_corner', 'corner_answer_rule', 'corner_answer_raises') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
-- Called before the role is dropped; it answers only to the secret of a cookie.
GRANT EXECUTE ON FUNCTION app.corner_session(text, timestamptz) TO PUBLIC;

-- The school opens and ends sessions, and reads what was said; it cannot say anything in a child's place.
GRANT SELECT (id, contact_id, match_id, child_id, school_id, opened_by, opened_at, expires_at, answered_at), INSERT, DELETE ON corner_sessions TO app_staff;
CREATE POLICY staff_school ON corner_sessions TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_hand_opens ON corner_sessions AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (opened_by = (SELECT app.viewer()));
GRANT SELECT ON corner_answers TO app_staff;
CREATE POLICY staff_school ON corner_answers FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));

-- The tablet: its own session and one answer, no table of anything else.
GRANT USAGE ON SCHEMA public TO app_corner;
GRANT SELECT (id, contact_id, child_called, mentor_called, mentor_role, contact_on), DELETE ON corner_sessions TO app_corner;
CREATE POLICY own_session ON corner_sessions TO app_corner USING (id = (SELECT app.viewer()));
GRANT INSERT (contact_id, face, words, talk, said_at) ON corner_answers TO app_corner;
CREATE POLICY own_contact ON corner_answers FOR INSERT TO app_corner WITH CHECK (contact_id IN (SELECT s.contact_id FROM corner_sessions s));
GRANT SELECT, INSERT ON form_receipts TO app_corner;
CREATE POLICY any_app_corner ON form_receipts TO app_corner USING (true) WITH CHECK (true);
GRANT INSERT ON audit TO app_corner;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_corner;
CREATE POLICY write_app_corner ON audit FOR INSERT TO app_corner WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT app.viewer()));
