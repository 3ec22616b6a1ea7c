-- Visits to the homes of children, and the pairs of a beat officer and a child-protection helper (1+1) for children in
-- particular need (docs/decisions/0038).

-- CreateEnum
CREATE TYPE "visit_rating" AS ENUM ('GOOD', 'FAIR', 'POOR');

-- CreateEnum
CREATE TYPE "visit_finding" AS ENUM ('NO', 'SUSPECTED', 'YES');

-- CreateEnum
CREATE TYPE "visit_attendance" AS ENUM ('REGULAR', 'OFTEN_ABSENT', 'NOT_AT_SCHOOL');

-- CreateEnum
CREATE TYPE "care_end" AS ENUM ('CHANGED', 'NO_LONGER_NEEDED', 'GRANT_ENDED', 'CHILD_LEFT');

-- AlterTable
ALTER TABLE "safeguarding_reports" ADD COLUMN     "visit_id" UUID;

-- CreateTable
CREATE TABLE "child_circumstances" (
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "poor" BOOLEAN NOT NULL,
    "parents_laid_off" BOOLEAN NOT NULL,
    "parents_offended" BOOLEAN NOT NULL,
    "noted_by" UUID NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "child_circumstances_pkey" PRIMARY KEY ("child_id")
);

-- CreateTable
CREATE TABLE "care_pairs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "helper_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" "care_end",

    CONSTRAINT "care_pairs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "pair_id" UUID,
    "visitor_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "present" TEXT[],
    "living" "visit_rating",
    "discrimination" "visit_finding",
    "bullying" "visit_finding",
    "violence" "visit_finding",
    "carer_health" "visit_rating",
    "attendance" "visit_attendance",
    "concern" "concern_level" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "safeguarding_reports_visit_id_key" ON "safeguarding_reports"("visit_id");

-- CreateIndex
CREATE INDEX "child_circumstances_school_id_idx" ON "child_circumstances"("school_id");

-- CreateIndex
CREATE INDEX "care_pairs_child_id_idx" ON "care_pairs"("child_id");

-- CreateIndex
CREATE INDEX "care_pairs_school_id_idx" ON "care_pairs"("school_id");

-- CreateIndex
CREATE INDEX "care_pairs_officer_id_idx" ON "care_pairs"("officer_id");

-- CreateIndex
CREATE INDEX "care_pairs_helper_id_idx" ON "care_pairs"("helper_id");

-- CreateIndex
CREATE INDEX "visits_child_id_visited_on_idx" ON "visits"("child_id", "visited_on" DESC);

-- CreateIndex
CREATE INDEX "visits_school_id_visited_on_idx" ON "visits"("school_id", "visited_on" DESC);

-- CreateIndex
CREATE INDEX "visits_visitor_id_idx" ON "visits"("visitor_id");

-- CreateIndex
CREATE INDEX "children_place_id_idx" ON "children"("place_id");

-- AddForeignKey
ALTER TABLE "safeguarding_reports" ADD CONSTRAINT "safeguarding_reports_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child_circumstances" ADD CONSTRAINT "child_circumstances_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child_circumstances" ADD CONSTRAINT "child_circumstances_noted_by_fkey" FOREIGN KEY ("noted_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_pairs" ADD CONSTRAINT "care_pairs_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_pairs" ADD CONSTRAINT "care_pairs_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_pairs" ADD CONSTRAINT "care_pairs_helper_id_fkey" FOREIGN KEY ("helper_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_pairs" ADD CONSTRAINT "care_pairs_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "care_pairs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_visitor_id_fkey" FOREIGN KEY ("visitor_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX care_pairs_one_open ON care_pairs (child_id) WHERE ended_at IS NULL;
ALTER TABLE care_pairs
  ADD CONSTRAINT care_pairs_two CHECK (officer_id <> helper_id),
  ADD CONSTRAINT care_pairs_end CHECK ((ended_at IS NULL) = (ended_because IS NULL) AND ended_at >= started_at);
-- Whoever found nobody says so in words; whoever found somebody has looked at everything.
ALTER TABLE visits
  ADD CONSTRAINT visits_present CHECK (present <@ ARRAY['CHILD', 'CARER', 'PARENT', 'OTHER']),
  ADD CONSTRAINT visits_whole CHECK (CASE WHEN cardinality(present) = 0 THEN note <> ''
    ELSE num_nulls(living, discrimination, bullying, violence, carer_health, attendance) = 0 END),
  ADD CONSTRAINT visits_worry CHECK (CASE WHEN coalesce(violence, 'NO') <> 'NO' THEN concern IN ('MEDIUM', 'HIGH')
    WHEN 'YES' IN (discrimination, bullying) THEN concern <> 'NONE' ELSE true END);

-- Who covers a child's home in this role: the place of the grant or one above the home.
CREATE FUNCTION app.covers_home(person uuid, held staff_role, child uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE up AS (SELECT c.place_id AS place FROM children c WHERE c.id = child
    UNION SELECT p.parent_id FROM up u JOIN places p ON p.id = u.place WHERE p.parent_id IS NOT NULL)
  SELECT EXISTS (SELECT FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    WHERE g.person_id = person AND g.role = held AND g.revoked_at IS NULL AND g.place_id IN (SELECT place FROM up)) $$;

-- Whom a coordinator may pair for a child of the own schools, by name.
CREATE FUNCTION app.care_candidates(child uuid) RETURNS TABLE (id uuid, name text, role staff_role) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT p.id, p.name, g.role FROM children c CROSS JOIN grants g JOIN people p ON p.id = g.person_id
  WHERE c.id = child AND c.school_id = ANY (app.schools()) AND g.role IN ('BEAT_OFFICER', 'PROTECTION_HELPER') AND g.revoked_at IS NULL
    AND app.covers_home(g.person_id, g.role, c.id) $$;

CREATE FUNCTION app.care_pair_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM children c WHERE c.id = NEW.child_id AND c.school_id = NEW.school_id AND c.state <> 'LEFT' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'CHILD_HAS_LEFT'; END IF;
  -- A grant that ends at this moment waits, and then finds this pair.
  PERFORM FROM grants g WHERE g.person_id IN (NEW.officer_id, NEW.helper_id) FOR SHARE;
  IF NEW.ended_at IS NULL AND NOT (app.covers_home(NEW.officer_id, 'BEAT_OFFICER', NEW.child_id) AND app.covers_home(NEW.helper_id, 'PROTECTION_HELPER', NEW.child_id)) THEN
    RAISE EXCEPTION 'NOT_OF_THIS_PLACE';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER care_pair_rule BEFORE INSERT ON care_pairs FOR EACH ROW EXECUTE FUNCTION app.care_pair_rule();

-- What ends a right or an account ends the pairs that rest on it, in the same transaction.
CREATE FUNCTION app.end_pairs_of(person uuid, at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH ended AS (
    UPDATE care_pairs SET ended_at = greatest(at, started_at), ended_because = 'GRANT_ENDED'
    WHERE ended_at IS NULL AND person IN (officer_id, helper_id)
      AND NOT (app.covers_home(officer_id, 'BEAT_OFFICER', child_id) AND app.covers_home(helper_id, 'PROTECTION_HELPER', child_id))
    RETURNING id, school_id, child_id)
  INSERT INTO audit (at, actor_kind, action, subject, subject_id, school_id, child_id, details)
    SELECT at, 'system:programme', 'pair.ended', 'pair', e.id::text, e.school_id, e.child_id, '{"because": "GRANT_ENDED"}' FROM ended e $$;
CREATE FUNCTION app.end_pairs_of_grant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN PERFORM app.end_pairs_of(NEW.person_id, NEW.revoked_at); RETURN NULL; END $$;
CREATE TRIGGER grants_end_pairs AFTER UPDATE OF revoked_at ON grants FOR EACH ROW
  WHEN (NEW.revoked_at IS NOT NULL AND OLD.revoked_at IS NULL) EXECUTE FUNCTION app.end_pairs_of_grant();
CREATE FUNCTION app.end_pairs_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN PERFORM app.end_pairs_of(NEW.id, NEW.disabled_at); RETURN NULL; END $$;
CREATE TRIGGER people_end_pairs AFTER UPDATE OF disabled_at ON people FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) EXECUTE FUNCTION app.end_pairs_of_person();

-- A visit belongs to the child's school, to the pair that made it while it was open, and to no day that is still to come.
CREATE FUNCTION app.visit_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND c.school_id = NEW.school_id) THEN RAISE EXCEPTION 'VISIT_OF_ANOTHER_CHILD'; END IF;
  IF NEW.pair_id IS NOT NULL AND NOT EXISTS (SELECT FROM care_pairs p WHERE p.id = NEW.pair_id AND p.child_id = NEW.child_id
      AND NEW.visitor_id IN (p.officer_id, p.helper_id)) THEN RAISE EXCEPTION 'VISIT_OF_ANOTHER_CHILD'; END IF;
  IF NEW.visited_on > (NEW.recorded_at AT TIME ZONE (SELECT s.time_zone FROM schools s WHERE s.id = NEW.school_id))::date THEN RAISE EXCEPTION 'VISIT_IN_FUTURE'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER visit_rule BEFORE INSERT ON visits FOR EACH ROW EXECUTE FUNCTION app.visit_rule();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['child_circumstances', 'care_pairs', 'visits'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
    EXECUTE format('GRANT SELECT ON %I TO app_staff, app_field', t);
  END LOOP;
END $$;
GRANT INSERT, UPDATE (poor, parents_laid_off, parents_offended, noted_by, noted_at, version) ON child_circumstances TO app_staff;
CREATE POLICY own_hand_writes ON child_circumstances AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (noted_by = (SELECT app.viewer()));
CREATE POLICY own_hand_changes ON child_circumstances AS RESTRICTIVE FOR UPDATE TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (noted_by = (SELECT app.viewer()));
GRANT INSERT, UPDATE (ended_at, ended_because) ON care_pairs TO app_staff;
CREATE POLICY own_hand_writes ON care_pairs AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (started_by = (SELECT app.viewer()) AND ended_at IS NULL);
CREATE POLICY only_open ON care_pairs AS RESTRICTIVE FOR UPDATE TO app_staff USING (ended_at IS NULL) WITH CHECK (ended_at IS NOT NULL);
-- Who visited, and who is paired, by name.
CREATE POLICY staff_reads_visitors ON people FOR SELECT TO app_staff
  USING (id IN (SELECT v.visitor_id FROM visits v) OR id IN (SELECT p.officer_id FROM care_pairs p UNION ALL SELECT p.helper_id FROM care_pairs p));

-- Whoever goes to the homes: of a village or a town every child there, of a pair its own children.
ALTER TYPE app.reach ADD ATTRIBUTE places int[];
ALTER FUNCTION app.reach_of(text, uuid, timestamptz) RENAME TO reach_of_office;
CREATE FUNCTION app.reach_of(kind text, viewer uuid, at timestamptz) RETURNS app.reach LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r app.reach;
BEGIN
  r := app.reach_of_office(kind, viewer, at);
  r.places := '{}';
  IF kind = 'field' THEN
    WITH RECURSIVE below AS (
      SELECT g.place_id AS id FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
        WHERE g.person_id = viewer AND g.revoked_at IS NULL AND g.role IN ('TOWN_SUPERVISOR', 'VILLAGE_DIRECTOR') AND g.place_id IS NOT NULL
      UNION SELECT p.id FROM places p JOIN below b ON p.parent_id = b.id)
    SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO r.places FROM below;
    SELECT coalesce(array_agg(p.child_id), '{}') INTO r.children FROM care_pairs p WHERE p.ended_at IS NULL
      AND ((p.officer_id = viewer AND app.covers_home(viewer, 'BEAT_OFFICER', p.child_id))
        OR (p.helper_id = viewer AND app.covers_home(viewer, 'PROTECTION_HELPER', p.child_id)));
  END IF;
  RETURN r;
END $$;
CREATE OR REPLACE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r app.reach; area text := 'app_' || kind; who uuid := viewer; transaction text;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'ENTERED_ALREADY' USING ERRCODE = '42501';
  END IF;
  transaction := pg_current_xact_id()::text;
  IF kind = 'family' THEN who := app.link_of_session(viewer, at); END IF;
  r := CASE WHEN kind = 'feed' THEN app.reach_of_feed(viewer, at) ELSE app.reach_of(kind, who, at) END;
  PERFORM set_config('app.' || v.name, app.sealed(s.key, transaction, area, v.name, coalesce(v.value, '')), true)
  FROM app.seal s, (VALUES ('kind', kind), ('viewer', who::text), ('schools', r.schools::text), ('admin', r.admin::text), ('volunteer', r.volunteer::text),
    ('matches', r.matches::text), ('children', r.children::text), ('mentors', r.mentors::text), ('coordinated', r.coordinated::text),
    ('reports', r.reports::text), ('confided', r.confided::text), ('places', r.places::text)) AS v (name, value);
  PERFORM set_config('app.request', request, true);
  RETURN area;
END $$;
CREATE FUNCTION app.places() RETURNS int[] LANGUAGE sql STABLE AS $$ SELECT app.told('places')::int[] $$;
CREATE OR REPLACE FUNCTION app.acting_role(school int, said text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE WHEN pg_trigger_depth() > 1 THEN coalesce(said, 'SYSTEM') ELSE CASE current_setting('role', true)
    WHEN 'app_staff' THEN CASE WHEN app.admin() AND NOT coalesce(school = ANY (app.coordinated()), false) THEN 'DISTRICT_ADMIN' ELSE 'COORDINATOR' END
    WHEN 'app_volunteer' THEN 'VOLUNTEER' WHEN 'app_family' THEN 'FAMILY' WHEN 'app_visitor' THEN 'VISITOR' WHEN 'app_own' THEN 'OWN'
    WHEN 'app_officer' THEN 'SAFEGUARDING_OFFICER' WHEN 'app_field' THEN 'FIELD' WHEN 'app_counsellor' THEN 'COUNSELLOR'
    WHEN 'app_system' THEN coalesce(said, 'SYSTEM') ELSE said END END $$;

GRANT SELECT ON places, schools, policies TO app_field;
CREATE POLICY read_app_field ON places FOR SELECT TO app_field USING (true);
CREATE POLICY read_app_field ON schools FOR SELECT TO app_field USING (true);
CREATE POLICY read_app_field ON policies FOR SELECT TO app_field USING (true);
GRANT SELECT, INSERT ON form_receipts TO app_field;
CREATE POLICY any_app_field ON form_receipts TO app_field USING (true) WITH CHECK (true);
GRANT INSERT ON audit TO app_field;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_field;
CREATE POLICY write_app_field ON audit FOR INSERT TO app_field WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT app.viewer()));

-- Of a child what somebody needs who stands before its door.
GRANT SELECT (id, school_id, name, sort_key, birth_date, grade, place_id, address, state, created_at) ON children TO app_field;
CREATE POLICY to_visit ON children FOR SELECT TO app_field
  USING (state <> 'LEFT' AND (place_id = ANY ((SELECT app.places())::int[]) OR id = ANY ((SELECT app.children())::uuid[])));
GRANT SELECT (id, child_id, name, relation, phone, carer) ON family_members TO app_field;
CREATE POLICY carers ON family_members FOR SELECT TO app_field USING (carer AND NOT restricted AND child_id IN (SELECT c.id FROM children c));
GRANT SELECT (id, name, phone) ON people TO app_field;
CREATE POLICY field_people ON people FOR SELECT TO app_field USING (id = (SELECT app.viewer()) OR id IN (SELECT v.visitor_id FROM visits v)
  OR id IN (SELECT p.officer_id FROM care_pairs p UNION ALL SELECT p.helper_id FROM care_pairs p));
CREATE POLICY own_pairs ON care_pairs FOR SELECT TO app_field
  USING (ended_at IS NULL AND child_id = ANY ((SELECT app.children())::uuid[]) AND (SELECT app.viewer()) IN (officer_id, helper_id));
CREATE POLICY of_pair ON child_circumstances FOR SELECT TO app_field USING (child_id = ANY ((SELECT app.children())::uuid[]));
-- What a pair finds is read by the pair, what a village's visitors find by those of the village.
CREATE POLICY of_round ON visits FOR SELECT TO app_field USING (CASE WHEN pair_id IS NULL
  THEN child_id IN (SELECT c.id FROM children c WHERE c.place_id = ANY ((SELECT app.places())::int[])) ELSE pair_id IN (SELECT p.id FROM care_pairs p) END);
GRANT INSERT ON visits TO app_field;
CREATE POLICY own_visits ON visits FOR INSERT TO app_field WITH CHECK (visitor_id = (SELECT app.viewer()) AND CASE WHEN pair_id IS NULL
  THEN child_id IN (SELECT c.id FROM children c WHERE c.place_id = ANY ((SELECT app.places())::int[])) ELSE pair_id IN (SELECT p.id FROM care_pairs p) END);

-- A worry found on a visit is a report, raised in the visit's own transaction.
GRANT INSERT (id, school_id, child_id, child_told, check_in_id, situation, danger, severity, about, about_volunteer_id, about_person_id, about_told, account, raised_at, state_since)
  ON safeguarding_reports TO app_field;
GRANT INSERT (visit_id) ON safeguarding_reports TO app_field, app_volunteer, app_family, app_staff;
CREATE POLICY no_visit_of_theirs ON safeguarding_reports AS RESTRICTIVE FOR INSERT TO app_volunteer, app_family, app_staff WITH CHECK (visit_id IS NULL);
GRANT INSERT ON safeguarding_reporters TO app_field;
CREATE POLICY field_raises ON safeguarding_reports FOR INSERT TO app_field WITH CHECK (check_in_id IS NULL AND about_volunteer_id IS NULL
  AND child_id IN (SELECT v.child_id FROM visits v WHERE v.id = visit_id AND v.visitor_id = (SELECT app.viewer())));
CREATE POLICY field_signs ON safeguarding_reporters FOR INSERT TO app_field WITH CHECK (person_id = (SELECT app.viewer()) AND kind = 'PERSON');

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('covers_home', 'care_candidates', 'care_pair_rule',
      'end_pairs_of', 'end_pairs_of_grant', 'end_pairs_of_person', 'visit_rule', 'reach_of') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.care_candidates(uuid) TO app_staff;
GRANT EXECUTE ON FUNCTION app.policy_of(int) TO app_field;
