-- A session ends by itself: after a time without use, and at last whoever uses it; sooner for those who work with
-- children's files (docs/decisions/0017). One place says when, and no clock but the site's is asked.
CREATE FUNCTION app.session_ends(person uuid, began timestamptz, seen timestamptz) RETURNS timestamptz LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM grants g WHERE g.person_id = person AND g.revoked_at IS NULL)
    THEN least(seen + interval '1 hour', began + interval '12 hours')
    ELSE least(seen + interval '14 days', began + interval '30 days') END $$;
ALTER FUNCTION app.session_ends(uuid, timestamptz, timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.session_ends(uuid, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.session_ends(uuid, timestamptz, timestamptz) TO app_system;
ALTER TABLE sessions DROP COLUMN expires_at;

-- What is over is gone with the request that comes too late. That a session was used is noted at most every minute.
CREATE OR REPLACE FUNCTION app.session_person(token_hash text, at timestamptz) RETURNS jsonb LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM sessions WHERE id_hash = token_hash AND app.session_ends(person_id, created_at, last_seen_at) <= at;
  UPDATE sessions SET last_seen_at = at WHERE id_hash = token_hash AND last_seen_at < at - interval '1 minute';
  SELECT jsonb_build_object('sessionId', s.id, 'authenticatedAt', s.authenticated_at,
    'secondFactor', EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL),
    'id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale, 'confirmed', p.email_confirmed_at IS NOT NULL,
    'volunteerId', (SELECT v.id FROM volunteers v WHERE v.person_id = p.id),
    'grants', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'schoolId', g.school_id, 'placeId', g.place_id,
        'nameZh', coalesce(sc.name_zh, pl.name_zh), 'nameEn', coalesce(sc.name_en, pl.name_en)) ORDER BY g.granted_at, g.id), '[]')
      FROM grants g LEFT JOIN schools sc ON sc.id = g.school_id LEFT JOIN places pl ON pl.id = g.place_id WHERE g.person_id = p.id AND g.revoked_at IS NULL))
  FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id_hash = token_hash AND p.disabled_at IS NULL $$;

-- On the page of the own account somebody acts for nobody but themselves; the same where there is no session yet.
CREATE OR REPLACE FUNCTION app.acting_role(school int, said text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE current_setting('role', true)
    WHEN 'app_staff' THEN CASE WHEN app.admin() AND NOT coalesce(school = ANY (app.coordinated()), false) THEN 'DISTRICT_ADMIN' ELSE 'COORDINATOR' END
    WHEN 'app_volunteer' THEN 'VOLUNTEER' WHEN 'app_family' THEN 'FAMILY' WHEN 'app_visitor' THEN 'VISITOR' WHEN 'app_own' THEN 'OWN'
    WHEN 'app_system' THEN coalesce(said, 'SYSTEM') ELSE said END $$;

-- What became of an alert: who looked into it, when, and what was found. Once, and never one's own.
ALTER TABLE opening_alerts ADD COLUMN closed_at TIMESTAMPTZ(3), ADD COLUMN closed_by UUID, ADD COLUMN finding TEXT, ADD COLUMN note TEXT;
ALTER TABLE opening_alerts ADD CONSTRAINT opening_alerts_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE opening_alerts ADD CONSTRAINT opening_alerts_closed_whole CHECK (num_nonnulls(closed_at, closed_by, finding, note) IN (0, 4)
  AND coalesce(length(note), 1) BETWEEN 1 AND 500 AND closed_by IS DISTINCT FROM person_id);
GRANT UPDATE (closed_at, closed_by, finding, note) ON opening_alerts TO app_staff;
CREATE POLICY admin_closes ON opening_alerts FOR UPDATE TO app_staff
  USING ((SELECT app.admin()) AND school_id = ANY ((SELECT app.schools())::int[]) AND closed_at IS NULL AND person_id <> (SELECT app.viewer()))
  WITH CHECK (closed_by = (SELECT app.viewer()));

-- Whoever enters the password once more notes it in the own session.
GRANT UPDATE (authenticated_at) ON sessions TO app_own;

-- Entering reads the key of the seal once, not once for each value; what is sealed, and how, stays (docs/decisions/0015).
CREATE FUNCTION app.sealed(key bytea, transaction text, role text, name text, value text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(key || convert_to(concat_ws(chr(10), transaction, role, name, value), 'UTF8')), 'hex') || value $$;
ALTER FUNCTION app.sealed(bytea, text, text, text, text) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.sealed(bytea, text, text, text, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION app.told(name text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE said text := current_setting('app.' || name, true);
BEGIN
  IF said IS NULL OR said = '' OR said IS DISTINCT FROM
    (SELECT app.sealed(s.key, pg_current_xact_id_if_assigned()::text, current_setting('role'), name, substr(said, 65)) FROM app.seal s) THEN RETURN NULL; END IF;
  RETURN nullif(substr(said, 65), '');
END $$;

CREATE OR REPLACE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r app.reach; area text := 'app_' || kind; who uuid := viewer; transaction text;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'ENTERED_ALREADY' USING ERRCODE = '42501';
  END IF;
  transaction := pg_current_xact_id()::text;
  IF kind = 'family' THEN who := app.link_of_session(viewer, at); END IF;
  r := app.reach_of(kind, who, at);
  PERFORM set_config('app.' || v.name, app.sealed(s.key, transaction, area, v.name, coalesce(v.value, '')), true)
  FROM app.seal s, (VALUES ('kind', kind), ('viewer', who::text), ('schools', r.schools::text), ('admin', r.admin::text), ('volunteer', r.volunteer::text),
    ('matches', r.matches::text), ('children', r.children::text), ('mentors', r.mentors::text), ('coordinated', r.coordinated::text)) AS v (name, value);
  PERFORM set_config('app.request', request, true);
  RETURN area;
END $$;
DROP FUNCTION app.sealed(text, text, text);
