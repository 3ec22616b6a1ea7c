-- The address on a family's card opens nothing by itself: with a code it becomes a session, which the pages read from a
-- cookie (docs/decisions/0016). What ends a link ends its sessions in the same transaction.

ALTER TABLE family_links ADD COLUMN code_hash TEXT,
ADD COLUMN wrong_codes INTEGER NOT NULL DEFAULT 0,
ADD COLUMN last_opened_at TIMESTAMPTZ(3);

CREATE TABLE family_sessions (
    id_hash TEXT NOT NULL,
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    link_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    last_seen_at TIMESTAMPTZ(3) NOT NULL,
    idle_at TIMESTAMPTZ(3) NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT family_sessions_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX family_sessions_id_hash_key ON family_sessions (id_hash);
CREATE INDEX family_sessions_link_id_idx ON family_sessions (link_id);
CREATE INDEX family_sessions_school_id_idx ON family_sessions (school_id);
ALTER TABLE family_sessions ADD CONSTRAINT family_sessions_link_id_fkey FOREIGN KEY (link_id) REFERENCES family_links (id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE family_sessions ADD CONSTRAINT family_sessions_ends CHECK (idle_at > last_seen_at AND expires_at > created_at);
ALTER TABLE family_links ADD CONSTRAINT family_links_wrong_codes CHECK (wrong_codes >= 0);
-- One link for each named person: a new one takes the place of the one before.
UPDATE family_links l SET revoked_at = now()
  WHERE revoked_at IS NULL AND EXISTS (SELECT FROM family_links n WHERE n.member_id = l.member_id AND n.revoked_at IS NULL AND (n.created_at, n.id) > (l.created_at, l.id));
CREATE UNIQUE INDEX family_links_one_live ON family_links (member_id) WHERE revoked_at IS NULL;

ALTER TABLE family_sessions OWNER TO app_owner;
ALTER TABLE family_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE family_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON family_sessions TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON family_sessions TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON family_sessions TO app_system;
-- Whoever leaves a phone ends what is open there.
GRANT SELECT (id, link_id), DELETE ON family_sessions TO app_family;
CREATE POLICY own_link ON family_sessions TO app_family USING (link_id = (SELECT app.viewer()));
-- The school sees how many are open, and ends them by ending the link.
GRANT SELECT (id, link_id, school_id, created_at, last_seen_at, idle_at, expires_at) ON family_sessions TO app_staff;
CREATE POLICY staff_school ON family_sessions FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));

-- A link that is over stays over, and no session begins on it: the row is locked, so whoever ends it waits for the one
-- session that came before, and ends that, too.
CREATE FUNCTION app.link_stays_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NULL THEN RAISE EXCEPTION 'LINK_IS_OVER'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER family_links_stay_over BEFORE UPDATE OF revoked_at ON family_links FOR EACH ROW EXECUTE FUNCTION app.link_stays_over();

CREATE FUNCTION app.session_of_live_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM family_links l WHERE l.id = NEW.link_id AND l.revoked_at IS NULL FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'LINK_IS_OVER'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER family_sessions_of_live_link BEFORE INSERT ON family_sessions FOR EACH ROW EXECUTE FUNCTION app.session_of_live_link();

CREATE FUNCTION app.end_family_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM family_sessions s WHERE s.link_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER family_links_end_sessions AFTER UPDATE OF revoked_at ON family_links FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION app.end_family_sessions();

-- The session of a cookie, with everything that may have ended it; being used keeps it awake, to within five minutes.
CREATE FUNCTION app.family_session(hash text, at timestamptz) RETURNS jsonb LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH live AS (
    SELECT s.id, l.id AS link_id, l.child_id, l.member_id, l.school_id FROM family_sessions s
    JOIN family_links l ON l.id = s.link_id JOIN family_members f ON f.id = l.member_id
    WHERE s.id_hash = hash AND s.idle_at > at AND s.expires_at > at AND l.revoked_at IS NULL AND l.expires_at > at AND NOT f.restricted),
  seen AS (
    UPDATE family_sessions s SET idle_at = at + (s.idle_at - s.last_seen_at), last_seen_at = at FROM live
    WHERE s.id = live.id AND s.last_seen_at < at - interval '5 minutes'),
  opened AS (
    UPDATE family_links l SET last_opened_at = at FROM live
    WHERE l.id = live.link_id AND coalesce(l.last_opened_at, '-infinity') < at - interval '5 minutes')
  SELECT jsonb_build_object('sessionId', live.id, 'linkId', live.link_id, 'childId', live.child_id, 'memberId', live.member_id, 'schoolId', live.school_id) FROM live $$;
DROP FUNCTION app.family_link(text, timestamptz);

CREATE FUNCTION app.link_of_session(session uuid, at timestamptz) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.link_id FROM family_sessions s WHERE s.id = session AND s.idle_at > at AND s.expires_at > at $$;

-- A family enters by its session: without one that is alive, a link reaches nothing.
CREATE OR REPLACE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r app.reach; area text := 'app_' || kind; who uuid := viewer;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'ENTERED_ALREADY' USING ERRCODE = '42501';
  END IF;
  PERFORM pg_current_xact_id();
  IF kind = 'family' THEN who := app.link_of_session(viewer, at); END IF;
  r := app.reach_of(kind, who, at);
  PERFORM set_config('app.' || v.name, app.sealed(area, v.name, coalesce(v.value, '')), true)
  FROM (VALUES ('kind', kind), ('viewer', who::text), ('schools', r.schools::text), ('admin', r.admin::text), ('volunteer', r.volunteer::text),
    ('matches', r.matches::text), ('children', r.children::text), ('mentors', r.mentors::text), ('coordinated', r.coordinated::text)) AS v (name, value);
  PERFORM set_config('app.request', request, true);
  RETURN area;
END $$;

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace
      AND p.proname IN ('link_stays_over', 'session_of_live_link', 'end_family_sessions', 'family_session', 'link_of_session') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
-- Called before the role is dropped; it answers only to the secret of a cookie.
GRANT EXECUTE ON FUNCTION app.family_session(text, timestamptz) TO PUBLIC;
