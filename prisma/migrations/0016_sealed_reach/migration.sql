-- What a viewer reaches is sealed for its transaction and its role: a setting that anyone may set is believed only when
-- app.enter made it, and app.enter runs once per transaction. So a statement inside a transaction cannot become
-- somebody else, neither by set_config, nor by another role, nor by entering again (docs/decisions/0015).

CREATE TABLE app.seal (only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), key bytea NOT NULL);
INSERT INTO app.seal (key) VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
ALTER TABLE app.seal OWNER TO app_owner;
REVOKE ALL ON app.seal FROM PUBLIC;

-- A transaction's own number cannot be taken back, unlike a setting, and never comes again.
CREATE FUNCTION app.sealed(role text, name text, value text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT encode(sha256(s.key || convert_to(concat_ws(chr(10), pg_current_xact_id_if_assigned()::text, role, name, value), 'UTF8')), 'hex') || value
  FROM app.seal s $$;

CREATE FUNCTION app.told(name text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE said text := current_setting('app.' || name, true);
BEGIN
  IF said IS NULL OR said = '' OR said IS DISTINCT FROM app.sealed(current_setting('role'), name, substr(said, 65)) THEN RETURN NULL; END IF;
  RETURN nullif(substr(said, 65), '');
END $$;

-- The number of the request is not sealed: it stands in the audit, and opens nothing.
CREATE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r app.reach; area text := 'app_' || kind;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'ENTERED_ALREADY' USING ERRCODE = '42501';
  END IF;
  PERFORM pg_current_xact_id();
  r := app.reach_of(kind, viewer, at);
  PERFORM set_config('app.' || v.name, app.sealed(area, v.name, coalesce(v.value, '')), true)
  FROM (VALUES ('kind', kind), ('viewer', viewer::text), ('schools', r.schools::text), ('admin', r.admin::text), ('volunteer', r.volunteer::text),
    ('matches', r.matches::text), ('children', r.children::text), ('mentors', r.mentors::text), ('coordinated', r.coordinated::text)) AS v (name, value);
  PERFORM set_config('app.request', request, true);
  RETURN area;
END $$;

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('sealed', 'told', 'enter') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION app.reach_of(text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enter(text, uuid, timestamptz, text), app.told(text) TO PUBLIC;

CREATE OR REPLACE FUNCTION app.viewer() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.told('viewer')::uuid $$;
CREATE OR REPLACE FUNCTION app.admin() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(app.told('admin'), 'false')::boolean $$;
CREATE OR REPLACE FUNCTION app.volunteer() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.told('volunteer')::uuid $$;
CREATE OR REPLACE FUNCTION app.schools() RETURNS int[] LANGUAGE sql STABLE AS $$ SELECT app.told('schools')::int[] $$;
CREATE OR REPLACE FUNCTION app.coordinated() RETURNS int[] LANGUAGE sql STABLE AS $$ SELECT app.told('coordinated')::int[] $$;
CREATE OR REPLACE FUNCTION app.matches() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app.told('matches')::uuid[] $$;
CREATE OR REPLACE FUNCTION app.children() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app.told('children')::uuid[] $$;
CREATE OR REPLACE FUNCTION app.mentors() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app.told('mentors')::uuid[] $$;
CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.told('kind') IS NOT DISTINCT FROM 'system' $$;

-- The site's own role, too, must have been entered: whoever may take it has no rows by that alone.
DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT tablename FROM pg_policies WHERE schemaname = 'public' AND policyname = 'system_all' LOOP
    EXECUTE format('ALTER POLICY system_all ON %I USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', r.tablename);
  END LOOP;
END $$;
ALTER POLICY system_reads ON audit_head USING ((SELECT app.is_system()));
ALTER POLICY system_reads ON opening_alerts USING ((SELECT app.is_system()));
