-- The record says in which role somebody acted, in which request, and which child it is about; and it knows its own end.

-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "child_id" UUID,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "reason_code" TEXT,
ADD COLUMN     "request_id" TEXT,
ADD COLUMN     "role" TEXT;

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL,
    "entries" BIGINT NOT NULL,
    "last_id" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_child_id_id_idx" ON "audit"("child_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_actor_id_at_idx" ON "audit"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_school_id_id_idx" ON "audit"("school_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "audit"("at");

-- The end of the chain: how many rows there are, and the number and the hash of the last one.
ALTER TABLE audit_head ADD CONSTRAINT audit_head_one CHECK (id = 1);
INSERT INTO audit_head (id, entries, last_id, hash)
  SELECT 1, (SELECT count(*) FROM audit), a.id, a.hash FROM audit a ORDER BY a.id DESC LIMIT 1;
ALTER TABLE audit_head OWNER TO app_owner;
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON audit_head TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_reads ON audit_head FOR SELECT TO app_system USING (true);
CREATE POLICY staff_reads ON audit_head FOR SELECT TO app_staff USING ((SELECT app.admin()));
GRANT SELECT ON audit_head TO app_system, app_staff;

-- Append-only for every role of the site, the site's own jobs included; the trigger stops their owner too.
REVOKE UPDATE, DELETE ON audit FROM app_system;

-- Whoever administers one district reads nothing of another; rows of no school are everybody's who administers.
DROP POLICY staff_reads ON audit;
CREATE POLICY staff_reads ON audit FOR SELECT TO app_staff
  USING (school_id = ANY ((SELECT app.schools())::int[]) OR (school_id IS NULL AND (SELECT app.admin())));

-- The schools that somebody coordinates, apart from those that are reached by administering a district.
ALTER TYPE app.reach ADD ATTRIBUTE coordinated int[];
CREATE OR REPLACE FUNCTION app.reach_of(kind text, viewer uuid, at timestamptz) RETURNS app.reach LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r app.reach;
BEGIN
  r.schools := '{}'; r.admin := false; r.matches := '{}'; r.children := '{}'; r.mentors := '{}'; r.coordinated := '{}';
  IF kind = 'staff' THEN
    r.schools := app.staff_schools(viewer);
    SELECT coalesce(bool_or(g.role = 'DISTRICT_ADMIN'), false), coalesce(array_agg(g.school_id) FILTER (WHERE g.role = 'COORDINATOR' AND g.school_id IS NOT NULL), '{}')
      INTO r.admin, r.coordinated FROM grants g JOIN people p ON p.id = g.person_id
      WHERE g.person_id = viewer AND g.revoked_at IS NULL AND p.disabled_at IS NULL;
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
CREATE FUNCTION app.coordinated() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.coordinated', true), '')::int[] $$;

-- The child that a row is about, found from its subject.
CREATE FUNCTION app.audited_child(subject text, subject_id text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF subject NOT IN ('child', 'match', 'check-in', 'contact') OR subject_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN RETURN NULL; END IF;
  RETURN CASE subject WHEN 'child' THEN subject_id::uuid
    WHEN 'match' THEN (SELECT m.child_id FROM matches m WHERE m.id = subject_id::uuid)
    WHEN 'check-in' THEN (SELECT c.child_id FROM check_ins c WHERE c.id = subject_id::uuid)
    ELSE (SELECT k.child_id FROM contacts k WHERE k.id = subject_id::uuid) END;
END $$;

-- In which role the area of this transaction acts for a school; the site's own jobs say so themselves.
CREATE FUNCTION app.acting_role(school int, said text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE current_setting('role', true)
    WHEN 'app_staff' THEN CASE WHEN app.admin() AND NOT coalesce(school = ANY (app.coordinated()), false) THEN 'DISTRICT_ADMIN' ELSE 'COORDINATOR' END
    WHEN 'app_volunteer' THEN 'VOLUNTEER' WHEN 'app_family' THEN 'FAMILY' WHEN 'app_visitor' THEN 'VISITOR' WHEN 'app_system' THEN coalesce(said, 'SYSTEM')
    ELSE said END $$;

-- The hash of a row covers what it holds and the hash before it; rows from before these columns hash as they did.
CREATE OR REPLACE FUNCTION app.audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before_hash text;
BEGIN
  NEW.child_id := coalesce(app.audited_child(NEW.subject, NEW.subject_id), NEW.child_id);
  IF NEW.school_id IS NULL THEN
    NEW.school_id := CASE WHEN NEW.child_id IS NOT NULL THEN (SELECT c.school_id FROM children c WHERE c.id = NEW.child_id)
      WHEN NEW.subject = 'round' THEN (SELECT r.school_ids[1] FROM rounds r WHERE r.id::text = NEW.subject_id AND cardinality(r.school_ids) = 1) END;
  END IF;
  NEW.role := app.acting_role(NEW.school_id, NEW.role);
  NEW.request_id := nullif(current_setting('app.request', true), '');
  -- What can be worked out is worked out before the lock: it is held until the transaction ends.
  PERFORM pg_advisory_xact_lock(610304);
  -- Numbered under the lock, so that the order of ids is the order of the chain.
  NEW.id := nextval(pg_get_serial_sequence('public.audit', 'id'));
  SELECT hash INTO before_hash FROM audit ORDER BY id DESC LIMIT 1;
  NEW.hash := encode(sha256(convert_to(concat_ws('|', coalesce(before_hash, ''), NEW.id, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), NEW.actor_kind,
    coalesce(NEW.actor_id::text, ''), NEW.action, NEW.subject, NEW.subject_id, coalesce(NEW.school_id::text, ''), NEW.details::text,
    CASE WHEN coalesce(NEW.role, NEW.request_id, NEW.child_id::text, NEW.reason_code, NEW.reason) IS NOT NULL
      THEN jsonb_build_array(NEW.role, NEW.request_id, NEW.child_id, NEW.reason_code, NEW.reason)::text END), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE FUNCTION app.audit_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO audit_head AS h (id, entries, last_id, hash)
    SELECT 1, a.n, a.last, (SELECT hash FROM added WHERE id = a.last) FROM (SELECT count(*) AS n, max(id) AS last FROM added) a WHERE a.n > 0
    ON CONFLICT (id) DO UPDATE SET entries = h.entries + excluded.entries, last_id = excluded.last_id, hash = excluded.hash;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_counted AFTER INSERT ON audit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.audit_counted();

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace
      AND p.proname IN ('audited_child', 'acting_role', 'audit_counted') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
