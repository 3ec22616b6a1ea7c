-- Row level security. Each area of the site enters the database under its own role, which owns nothing:
-- the role decides which tables and columns exist for it, the policies decide which rows.
-- Roles are per area rather than one role with OR-ed policies, so that each policy is a single indexable condition.

DO $$ DECLARE r text; BEGIN
  FOREACH r IN ARRAY ARRAY['app_owner', 'app_visitor', 'app_volunteer', 'app_family', 'app_staff', 'app_system'] LOOP
    -- On a server prisma/roles.sql made them, and whoever migrates is a member of app_owner alone.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', r);
      EXECUTE format('GRANT %I TO CURRENT_USER', r);
    END IF;
  END LOOP;
END $$;
GRANT USAGE, CREATE ON SCHEMA public, app TO app_owner;
GRANT USAGE ON SCHEMA public TO app_visitor, app_volunteer, app_family, app_staff, app_system;
GRANT USAGE ON SCHEMA app TO PUBLIC;

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT c.oid::regclass AS t FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO app_owner', r.t);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', r.t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', r.t);
    EXECUTE format('CREATE POLICY owner_all ON %s TO app_owner USING (true) WITH CHECK (true)', r.t);
    EXECUTE format('CREATE POLICY system_all ON %s TO app_system USING (true) WITH CHECK (true)', r.t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO app_system', r.t);
  END LOOP;
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_visitor, app_volunteer, app_family, app_staff, app_system;
GRANT EXECUTE ON FUNCTION app.policy_of(int) TO app_visitor, app_volunteer, app_family, app_staff, app_system;

-- What the viewer reaches, worked out once when its transaction opens ----------------------------------------

CREATE TYPE app.reach AS (schools int[], admin boolean, volunteer uuid, matches uuid[], children uuid[], mentors uuid[]);

CREATE FUNCTION app.staff_schools(person uuid) RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE held AS (
    SELECT g.place_id, g.school_id FROM grants g JOIN people p ON p.id = g.person_id
    WHERE g.person_id = person AND g.revoked_at IS NULL AND p.disabled_at IS NULL AND g.role IN ('COORDINATOR', 'DISTRICT_ADMIN')),
  below AS (SELECT place_id AS id FROM held WHERE place_id IS NOT NULL UNION SELECT p.id FROM places p JOIN below b ON p.parent_id = b.id)
  SELECT coalesce(array_agg(s.id ORDER BY s.id), '{}') FROM schools s
  WHERE s.place_id IN (SELECT id FROM below) OR s.id IN (SELECT school_id FROM held WHERE school_id IS NOT NULL) $$;

CREATE FUNCTION app.reach_of(kind text, viewer uuid, at timestamptz) RETURNS app.reach LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r app.reach;
BEGIN
  r.schools := '{}'; r.admin := false; r.matches := '{}'; r.children := '{}'; r.mentors := '{}';
  IF kind = 'staff' THEN
    r.schools := app.staff_schools(viewer);
    r.admin := EXISTS (SELECT FROM grants g JOIN people p ON p.id = g.person_id
                       WHERE g.person_id = viewer AND g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL AND p.disabled_at IS NULL);
  ELSIF kind = 'volunteer' THEN
    SELECT v.id INTO r.volunteer FROM volunteers v JOIN people p ON p.id = v.person_id WHERE v.person_id = viewer AND p.disabled_at IS NULL;
    -- An offer that is not yet approved, and a match that is over, show the volunteer no child.
    SELECT coalesce(array_agg(m.id), '{}'), coalesce(array_agg(m.child_id), '{}') INTO r.matches, r.children FROM matches m
      JOIN applications a ON a.volunteer_id = m.volunteer_id
      WHERE m.volunteer_id = r.volunteer AND a.state = 'APPROVED' AND m.state IN ('APPROVED', 'ACCEPTED', 'PERMITTED', 'INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING');
  ELSIF kind = 'family' THEN
    SELECT array_agg(l.child_id) INTO r.children FROM family_links l JOIN family_members f ON f.id = l.member_id
      WHERE l.id = viewer AND l.revoked_at IS NULL AND l.expires_at > at AND NOT f.restricted;
    r.children := coalesce(r.children, '{}');
    SELECT coalesce(array_agg(m.id), '{}'), coalesce(array_agg(m.volunteer_id), '{}') INTO r.matches, r.mentors FROM matches m
      WHERE m.child_id = ANY (r.children) AND m.state IN ('ACCEPTED', 'PERMITTED', 'INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING');
  END IF;
  RETURN r;
END $$;

-- One statement opens a transaction for a viewer: what it reaches is fixed, then the role is dropped.
CREATE FUNCTION app.session_person(token_hash text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT jsonb_build_object('expiresAt', s.expires_at, 'id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
    'confirmed', p.email_confirmed_at IS NOT NULL,
    'volunteerId', (SELECT v.id FROM volunteers v WHERE v.person_id = p.id),
    'grants', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'schoolId', g.school_id, 'placeId', g.place_id,
        'nameZh', coalesce(sc.name_zh, pl.name_zh), 'nameEn', coalesce(sc.name_en, pl.name_en)) ORDER BY g.granted_at, g.id), '[]')
      FROM grants g LEFT JOIN schools sc ON sc.id = g.school_id LEFT JOIN places pl ON pl.id = g.place_id WHERE g.person_id = p.id AND g.revoked_at IS NULL))
  FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id_hash = token_hash AND p.disabled_at IS NULL $$;

CREATE FUNCTION app.family_link(hash text, at timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT jsonb_build_object('linkId', l.id, 'childId', l.child_id, 'memberId', l.member_id, 'schoolId', l.school_id, 'locale', f.locale)
  FROM family_links l JOIN family_members f ON f.id = l.member_id
  WHERE l.token_hash = hash AND l.revoked_at IS NULL AND l.expires_at > at AND NOT f.restricted $$;

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('staff_schools', 'reach_of', 'session_person', 'family_link') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION app.staff_schools(uuid) FROM PUBLIC;
-- These three are called before the role is dropped. Each answers only to a secret or an id already proven by one.
GRANT EXECUTE ON FUNCTION app.reach_of(text, uuid, timestamptz), app.session_person(text), app.family_link(text, timestamptz) TO PUBLIC;

CREATE FUNCTION app.viewer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.viewer', true), '')::uuid $$;
CREATE FUNCTION app.admin() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('app.admin', true), ''), 'false')::boolean $$;
CREATE FUNCTION app.volunteer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.volunteer', true), '')::uuid $$;
CREATE FUNCTION app.schools() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.schools', true), '')::int[] $$;
CREATE FUNCTION app.matches() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.matches', true), '')::uuid[] $$;
CREATE FUNCTION app.children() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.children', true), '')::uuid[] $$;
CREATE FUNCTION app.mentors() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.mentors', true), '')::uuid[] $$;

-- Everyone: the map of places, schools and their rules; the record and the outbox may be written, not read. -----

DO $$ DECLARE r text; BEGIN
  FOREACH r IN ARRAY ARRAY['app_visitor', 'app_volunteer', 'app_family', 'app_staff'] LOOP
    EXECUTE format('GRANT SELECT ON places, schools, policies TO %I', r);
    EXECUTE format('CREATE POLICY read_%s ON places FOR SELECT TO %I USING (true)', r, r);
    EXECUTE format('CREATE POLICY read_%s ON schools FOR SELECT TO %I USING (true)', r, r);
    EXECUTE format('CREATE POLICY read_%s ON policies FOR SELECT TO %I USING (true)', r, r);
    EXECUTE format('GRANT INSERT ON audit, outbox TO %I', r);
    EXECUTE format('CREATE POLICY write_%s ON audit FOR INSERT TO %I WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT app.viewer()))', r, r);
    EXECUTE format('CREATE POLICY write_%s ON outbox FOR INSERT TO %I WITH CHECK (true)', r, r);
    EXECUTE format('GRANT SELECT, INSERT ON form_receipts TO %I', r);
    EXECUTE format('CREATE POLICY any_%s ON form_receipts TO %I USING (true) WITH CHECK (true)', r, r);
  END LOOP;
END $$;

-- Visitor
GRANT INSERT ON nominations TO app_visitor;
CREATE POLICY visitor_inserts ON nominations FOR INSERT TO app_visitor WITH CHECK (handled_at IS NULL);
-- Counts only, for the landing page: a visitor reads no row of a child, a volunteer or a match.
CREATE FUNCTION app.programme_figures() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH open_slots AS (
    SELECT s.school_id, s.role FROM slots s JOIN children c ON c.id = s.child_id AND c.state IN ('WAITING', 'MATCHED')
    WHERE NOT EXISTS (SELECT FROM matches m WHERE m.slot_id = s.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED'))),
  places AS (
    SELECT school_id, count(*) FILTER (WHERE role = 'FATHER') AS fathers, count(*) FILTER (WHERE role = 'MOTHER') AS mothers,
      count(*) FILTER (WHERE role = 'ANY') AS either FROM open_slots GROUP BY school_id),
  waiting AS (SELECT school_id, count(*) AS children FROM children WHERE state = 'WAITING' GROUP BY school_id)
  SELECT jsonb_build_object(
    'children', (SELECT count(*) FROM children WHERE state <> 'LEFT'),
    'matched', (SELECT count(*) FROM children WHERE state = 'MATCHED'),
    'waiting', (SELECT coalesce(sum(children), 0) FROM waiting),
    'mentors', (SELECT count(*) FROM applications WHERE state = 'APPROVED'),
    'schools', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'waiting', coalesce(w.children, 0), 'fathers', coalesce(p.fathers, 0),
        'mothers', coalesce(p.mothers, 0), 'either', coalesce(p.either, 0)) ORDER BY s.id), '[]')
      FROM schools s LEFT JOIN places p ON p.school_id = s.id LEFT JOIN waiting w ON w.school_id = s.id WHERE s.recruiting)) $$;
ALTER FUNCTION app.programme_figures() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.programme_figures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.programme_figures() TO app_visitor, app_system;

-- Staff: everything of the schools in reach; an administrator also schools, policies, people and grants. ----------

GRANT SELECT, INSERT, UPDATE ON volunteers, applications, referees, screening_items, application_approvals, nominations, children, family_members,
  family_links, permissions, slots, round_pairs, round_overrides, matches, match_approvals, contact_plans, contacts, check_ins, rounds TO app_staff;
GRANT DELETE ON round_pairs, round_overrides, slots TO app_staff;
GRANT SELECT ON audit TO app_staff;
GRANT INSERT, UPDATE ON schools, people, grants TO app_staff;
GRANT INSERT ON policies, tokens, places TO app_staff;
GRANT SELECT, DELETE ON sessions TO app_staff;
GRANT SELECT (id, name, sort_key, email, phone, locale, email_confirmed_at, disabled_at, created_at) ON people TO app_staff;
GRANT SELECT ON grants TO app_staff;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['volunteers', 'applications', 'referees', 'screening_items', 'application_approvals', 'nominations', 'children', 'family_members',
    'family_links', 'permissions', 'slots', 'round_pairs', 'round_overrides', 'matches', 'match_approvals', 'contact_plans', 'contacts', 'check_ins'] LOOP
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
END $$;
-- Nobody approves in another's name, and an application that staff enter has its approvals still to come.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['application_approvals', 'match_approvals'] LOOP
    EXECUTE format('CREATE POLICY own_hand_writes ON %I AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (approver_id = (SELECT app.viewer()))', t);
    EXECUTE format('CREATE POLICY own_hand_changes ON %I AS RESTRICTIVE FOR UPDATE TO app_staff USING (approver_id = (SELECT app.viewer()))', t);
  END LOOP;
END $$;
CREATE POLICY staff_starts ON applications AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (state IN ('DRAFT', 'SUBMITTED', 'SCREENING'));
CREATE POLICY staff_schools ON rounds TO app_staff USING (school_ids <@ (SELECT app.schools())::int[]) WITH CHECK (school_ids <@ (SELECT app.schools())::int[]);
CREATE POLICY staff_reads ON audit FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]) OR (SELECT app.admin()));
CREATE POLICY admin_writes ON schools FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()));
CREATE POLICY admin_updates ON schools FOR UPDATE TO app_staff USING ((SELECT app.admin()) AND id = ANY ((SELECT app.schools())::int[])) WITH CHECK ((SELECT app.admin()));
CREATE POLICY admin_writes ON policies FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()));
CREATE POLICY admin_writes ON places FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()));
CREATE POLICY admin_reads ON grants FOR SELECT TO app_staff USING ((SELECT app.admin()) OR person_id = (SELECT app.viewer()) OR school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY admin_writes ON grants FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()) AND granted_by = (SELECT app.viewer()));
CREATE POLICY admin_updates ON grants FOR UPDATE TO app_staff USING ((SELECT app.admin())) WITH CHECK ((SELECT app.admin()));
-- Colleagues by their grants, volunteers by their school; an administrator sees every account.
CREATE POLICY staff_reads ON people FOR SELECT TO app_staff USING (id = (SELECT app.viewer()) OR (SELECT app.admin())
  OR id IN (SELECT v.person_id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[]))
  OR id IN (SELECT g.person_id FROM grants g));
CREATE POLICY admin_writes ON people FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()));
CREATE POLICY admin_updates ON people FOR UPDATE TO app_staff USING ((SELECT app.admin()) OR id = (SELECT app.viewer())) WITH CHECK ((SELECT app.admin()) OR id = (SELECT app.viewer()));
CREATE POLICY admin_writes ON tokens FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()));
-- Ending someone's sessions belongs to taking a right away.
CREATE POLICY staff_sessions ON sessions TO app_staff USING (person_id = (SELECT app.viewer()) OR (SELECT app.admin()));

-- Volunteer: the own file; of a child only what a mentor may know (no address, no family, no assessment). --------

GRANT SELECT (id, name, email, phone, locale, email_confirmed_at, created_at), UPDATE (name, sort_key, phone, locale) ON people TO app_volunteer;
CREATE POLICY own ON people TO app_volunteer USING (id = (SELECT app.viewer())) WITH CHECK (id = (SELECT app.viewer()));
GRANT SELECT, INSERT, UPDATE ON volunteers TO app_volunteer;
CREATE POLICY own ON volunteers TO app_volunteer USING (person_id = (SELECT app.viewer())) WITH CHECK (person_id = (SELECT app.viewer()));
GRANT SELECT, INSERT ON applications TO app_volunteer;
GRANT UPDATE (state, step, motivation, experience, school_id, submitted_at, decided_at, policy_version, version) ON applications TO app_volunteer;
CREATE POLICY own_reads ON applications FOR SELECT TO app_volunteer USING (volunteer_id IN (SELECT v.id FROM volunteers v));
CREATE POLICY own_starts ON applications FOR INSERT TO app_volunteer WITH CHECK (volunteer_id IN (SELECT v.id FROM volunteers v) AND state = 'DRAFT');
-- An applicant may send or withdraw; nobody approves themselves.
CREATE POLICY own_changes ON applications FOR UPDATE TO app_volunteer USING (volunteer_id IN (SELECT v.id FROM volunteers v))
  WITH CHECK (volunteer_id IN (SELECT v.id FROM volunteers v) AND state IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'EXITED'));
GRANT SELECT, INSERT, UPDATE ON referees TO app_volunteer;
CREATE POLICY own ON referees TO app_volunteer USING (application_id IN (SELECT a.id FROM applications a)) WITH CHECK (application_id IN (SELECT a.id FROM applications a));
GRANT SELECT (id, application_id, school_id, kind, state, checked_on, expires_on, minutes, recorded_at), INSERT (id, application_id, school_id, kind, state) ON screening_items TO app_volunteer;
CREATE POLICY own_reads ON screening_items FOR SELECT TO app_volunteer USING (application_id IN (SELECT a.id FROM applications a));
CREATE POLICY own_opens ON screening_items FOR INSERT TO app_volunteer WITH CHECK (state = 'OPEN' AND application_id IN (SELECT a.id FROM applications a));
GRANT SELECT (id, school_id, name, gender, birth_date, grade, boarding, place_id, interests, dislikes, dialects, needs, wishes, availability) ON children TO app_volunteer;
CREATE POLICY matched ON children FOR SELECT TO app_volunteer USING (id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, child_id, school_id, role) ON slots TO app_volunteer;
CREATE POLICY matched ON slots FOR SELECT TO app_volunteer USING (child_id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT ON matches TO app_volunteer;
GRANT UPDATE (state, answered_at, decline_reason, last_contact_at, version) ON matches TO app_volunteer;
CREATE POLICY own ON matches TO app_volunteer USING (volunteer_id = (SELECT app.volunteer()) AND state <> 'PROPOSED')
  WITH CHECK (volunteer_id = (SELECT app.volunteer()) AND state IN ('ACCEPTED', 'DECLINED', 'ACTIVE', 'IN_REVIEW', 'CLOSING'));
GRANT SELECT ON contact_plans TO app_volunteer;
CREATE POLICY matched ON contact_plans FOR SELECT TO app_volunteer USING (match_id = ANY ((SELECT app.matches())::uuid[]));
GRANT SELECT ON contacts TO app_volunteer;
GRANT UPDATE (state, missed_side, missed_why, version) ON contacts TO app_volunteer;
CREATE POLICY own ON contacts TO app_volunteer USING (volunteer_id = (SELECT app.volunteer()) AND match_id = ANY ((SELECT app.matches())::uuid[]))
  WITH CHECK (volunteer_id = (SELECT app.volunteer()));
GRANT SELECT, INSERT ON check_ins TO app_volunteer;
GRANT UPDATE (answer, state, version) ON check_ins TO app_volunteer;
CREATE POLICY own_reads ON check_ins FOR SELECT TO app_volunteer USING (volunteer_id = (SELECT app.volunteer()));
CREATE POLICY own_writes ON check_ins FOR INSERT TO app_volunteer WITH CHECK (volunteer_id = (SELECT app.volunteer()) AND match_id = ANY ((SELECT app.matches())::uuid[]) AND state = 'SUBMITTED');
CREATE POLICY own_answers ON check_ins FOR UPDATE TO app_volunteer USING (volunteer_id = (SELECT app.volunteer()) AND state = 'QUESTIONED')
  WITH CHECK (volunteer_id = (SELECT app.volunteer()) AND state = 'SUBMITTED');
GRANT SELECT, DELETE ON sessions TO app_volunteer;
CREATE POLICY own ON sessions TO app_volunteer USING (person_id = (SELECT app.viewer()));

-- Family: the own child, its mentors and their contacts; never a note of a check-in. ----------------------------

GRANT SELECT (id, school_id, name, gender, grade, class_name) ON children TO app_family;
CREATE POLICY own_child ON children FOR SELECT TO app_family USING (id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, child_id, name, relation, locale) ON family_members TO app_family;
CREATE POLICY own_child ON family_members FOR SELECT TO app_family USING (child_id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, school_id, child_id, volunteer_id, slot_id, state, active_at, last_contact_at) ON matches TO app_family;
CREATE POLICY own_child ON matches FOR SELECT TO app_family USING (id = ANY ((SELECT app.matches())::uuid[]));
GRANT SELECT (id, school_id, name, role, occupation, about, interests) ON volunteers TO app_family;
CREATE POLICY mentors ON volunteers FOR SELECT TO app_family USING (id = ANY ((SELECT app.mentors())::uuid[]));
GRANT SELECT ON contact_plans TO app_family;
CREATE POLICY own_child ON contact_plans FOR SELECT TO app_family USING (match_id = ANY ((SELECT app.matches())::uuid[]));
GRANT SELECT ON contacts TO app_family;
CREATE POLICY own_child ON contacts FOR SELECT TO app_family USING (child_id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, match_id, contact_id, child_id, volunteer_id, happened_on, mode, reached, minutes) ON check_ins TO app_family;
CREATE POLICY own_child ON check_ins FOR SELECT TO app_family USING (child_id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, child_id, kind, match_id, given_on, withdrawn_at) ON permissions TO app_family;
CREATE POLICY own_child ON permissions FOR SELECT TO app_family USING (child_id = ANY ((SELECT app.children())::uuid[]));
