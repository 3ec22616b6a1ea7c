-- A second factor: a secret that a person's authenticator shares with the site, and codes for the day the phone is lost.
ALTER TYPE token_purpose ADD VALUE 'SECOND_STEP';

CREATE TABLE second_factors (
    person_id UUID NOT NULL,
    secret TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    confirmed_at TIMESTAMPTZ(3),
    last_step INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT second_factors_pkey PRIMARY KEY (person_id)
);
ALTER TABLE second_factors ADD CONSTRAINT second_factors_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE TABLE recovery_codes (
    code_hash TEXT NOT NULL,
    person_id UUID NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    used_at TIMESTAMPTZ(3),

    CONSTRAINT recovery_codes_pkey PRIMARY KEY (code_hash)
);
CREATE INDEX recovery_codes_person_id_idx ON recovery_codes (person_id);
ALTER TABLE recovery_codes ADD CONSTRAINT recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES second_factors (person_id) ON DELETE CASCADE ON UPDATE CASCADE;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['second_factors', 'recovery_codes'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_own', t);
    EXECUTE format('CREATE POLICY own_account ON %I TO app_own USING (person_id = (SELECT app.viewer())) WITH CHECK (person_id = (SELECT app.viewer()))', t);
  END LOOP;
END $$;
-- An administrator sees who has one, never the secret, and takes a lost one away from anybody else.
GRANT SELECT (person_id, confirmed_at), DELETE ON second_factors TO app_staff;
CREATE POLICY admin_reads ON second_factors FOR SELECT TO app_staff USING ((SELECT app.admin()));
CREATE POLICY admin_resets ON second_factors FOR DELETE TO app_staff USING ((SELECT app.admin()) AND person_id <> (SELECT app.viewer()));

CREATE OR REPLACE FUNCTION app.session_person(token_hash text, at timestamptz) RETURNS jsonb LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE sessions SET last_seen_at = at WHERE id_hash = token_hash AND last_seen_at < at - interval '5 minutes';
  SELECT jsonb_build_object('expiresAt', s.expires_at, 'sessionId', s.id, 'authenticatedAt', s.authenticated_at,
    'secondFactor', EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL),
    'id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale, 'confirmed', p.email_confirmed_at IS NOT NULL,
    'volunteerId', (SELECT v.id FROM volunteers v WHERE v.person_id = p.id),
    'grants', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'schoolId', g.school_id, 'placeId', g.place_id,
        'nameZh', coalesce(sc.name_zh, pl.name_zh), 'nameEn', coalesce(sc.name_en, pl.name_en)) ORDER BY g.granted_at, g.id), '[]')
      FROM grants g LEFT JOIN schools sc ON sc.id = g.school_id LEFT JOIN places pl ON pl.id = g.place_id WHERE g.person_id = p.id AND g.revoked_at IS NULL))
  FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id_hash = token_hash AND p.disabled_at IS NULL $$;
