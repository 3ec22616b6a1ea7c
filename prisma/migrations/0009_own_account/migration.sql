-- What a person sees of the own sessions: when each began, when it was last used, and from what.
-- Whoever was signed in before signs in once more.
DELETE FROM sessions;
ALTER TABLE sessions ADD COLUMN id UUID NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN created_at TIMESTAMPTZ(3) NOT NULL,
  ADD COLUMN last_seen_at TIMESTAMPTZ(3) NOT NULL, ADD COLUMN authenticated_at TIMESTAMPTZ(3) NOT NULL, ADD COLUMN agent TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions DROP CONSTRAINT sessions_pkey, ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX sessions_id_hash_key ON sessions (id_hash);

-- The session's token names its person; that it was used is noted at most every five minutes.
DROP FUNCTION app.session_person(text);
CREATE FUNCTION app.session_person(token_hash text, at timestamptz) RETURNS jsonb LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE sessions SET last_seen_at = at WHERE id_hash = token_hash AND last_seen_at < at - interval '5 minutes';
  SELECT jsonb_build_object('expiresAt', s.expires_at, 'sessionId', s.id, 'authenticatedAt', s.authenticated_at,
    'id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale, 'confirmed', p.email_confirmed_at IS NOT NULL,
    'volunteerId', (SELECT v.id FROM volunteers v WHERE v.person_id = p.id),
    'grants', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'schoolId', g.school_id, 'placeId', g.place_id,
        'nameZh', coalesce(sc.name_zh, pl.name_zh), 'nameEn', coalesce(sc.name_en, pl.name_en)) ORDER BY g.granted_at, g.id), '[]')
      FROM grants g LEFT JOIN schools sc ON sc.id = g.school_id LEFT JOIN places pl ON pl.id = g.place_id WHERE g.person_id = p.id AND g.revoked_at IS NULL))
  FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id_hash = token_hash AND p.disabled_at IS NULL $$;
ALTER FUNCTION app.session_person(text, timestamptz) OWNER TO app_owner;
GRANT EXECUTE ON FUNCTION app.session_person(text, timestamptz) TO PUBLIC;

-- The own account: a role for its page, which reaches one person's account and nothing else of the site.
DO $$ BEGIN
  -- On a server prisma/roles.sql made it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_own') THEN
    CREATE ROLE app_own NOLOGIN;
    GRANT app_own TO CURRENT_USER;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO app_own;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_own;
GRANT INSERT ON audit, outbox TO app_own;
CREATE POLICY write_app_own ON audit FOR INSERT TO app_own WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT app.viewer()));
CREATE POLICY write_app_own ON outbox FOR INSERT TO app_own WITH CHECK (person_id = (SELECT app.viewer()));
GRANT SELECT, INSERT ON form_receipts TO app_own;
CREATE POLICY any_app_own ON form_receipts TO app_own USING (true) WITH CHECK (true);
GRANT SELECT (id, name, email, locale, password_hash, email_confirmed_at, created_at), UPDATE (password_hash) ON people TO app_own;
CREATE POLICY own_account ON people TO app_own USING (id = (SELECT app.viewer())) WITH CHECK (id = (SELECT app.viewer()));
GRANT SELECT (id, person_id, created_at, last_seen_at, agent, expires_at), DELETE ON sessions TO app_own;
CREATE POLICY own_account ON sessions TO app_own USING (person_id = (SELECT app.viewer()));

-- Elsewhere nobody reads sessions: an administrator ends those of a person whose rights change, and reads whose they are.
REVOKE SELECT, DELETE ON sessions FROM app_volunteer;
DROP POLICY own ON sessions;
REVOKE SELECT ON sessions FROM app_staff;
GRANT SELECT (person_id) ON sessions TO app_staff;

-- Who is suspended is signed out with it, whoever decides: a coordinator may neither read nor end sessions.
CREATE FUNCTION app.end_sessions_of_suspended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM sessions WHERE person_id = (SELECT v.person_id FROM volunteers v WHERE v.id = NEW.volunteer_id);
  RETURN NULL;
END $$;
ALTER FUNCTION app.end_sessions_of_suspended() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.end_sessions_of_suspended() FROM PUBLIC;
CREATE TRIGGER suspended_signs_out AFTER UPDATE OF state ON applications FOR EACH ROW
  WHEN (NEW.state = 'SUSPENDED' AND OLD.state <> 'SUSPENDED') EXECUTE FUNCTION app.end_sessions_of_suspended();
