-- Reports of harm: raised by anyone, read by the named officers alone, never changed and never deleted (docs/decisions/0032).

-- CreateEnum
CREATE TYPE "report_situation" AS ENUM ('MR1', 'MR2', 'MR3', 'MR4', 'MR5', 'MR6', 'MR7', 'MR8', 'MR9', 'NOT_SURE');

-- CreateEnum
CREATE TYPE "report_about" AS ENUM ('NOBODY', 'MENTOR', 'RELATIVE', 'STAFF', 'OTHER', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('RAISED', 'POLICE_TOLD', 'ACKNOWLEDGED', 'CLOSED');

-- CreateEnum
CREATE TYPE "reporter_kind" AS ENUM ('PERSON', 'FAMILY', 'TEACHER');

-- CreateEnum
CREATE TYPE "report_step_kind" AS ENUM ('POLICE_TOLD', 'RECEIPT', 'TAKEN_UP', 'FEEDBACK', 'NOTICE', 'NOTE', 'HANDED_OVER', 'SUSPENDED', 'LIFTED', 'ESCALATED', 'CLOSED');

-- CreateEnum
CREATE TYPE "report_department" AS ENUM ('CIVIL_AFFAIRS', 'EDUCATION');

-- CreateEnum
CREATE TYPE "report_outcome" AS ENUM ('POLICE_CASE', 'CHILD_PROTECTED', 'SUPPORT_GIVEN', 'UNFOUNDED');

-- CreateTable
CREATE TABLE "safeguarding_reports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID,
    "child_told" TEXT NOT NULL DEFAULT '',
    "check_in_id" UUID,
    "situation" "report_situation" NOT NULL,
    "danger" BOOLEAN NOT NULL,
    "severity" "concern_level" NOT NULL,
    "about" "report_about" NOT NULL,
    "about_volunteer_id" UUID,
    "about_person_id" UUID,
    "about_told" TEXT NOT NULL DEFAULT '',
    "account" TEXT NOT NULL DEFAULT '',
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'RAISED',
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 0,
    "district_since" TIMESTAMPTZ(3),
    "stood_down" BOOLEAN NOT NULL DEFAULT false,
    "took_off" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "safeguarding_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safeguarding_reporters" (
    "report_id" UUID NOT NULL,
    "kind" "reporter_kind" NOT NULL,
    "person_id" UUID,
    "member_id" UUID,
    "teacher" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "safeguarding_reporters_pkey" PRIMARY KEY ("report_id")
);

-- CreateTable
CREATE TABLE "safeguarding_steps" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "kind" "report_step_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "happened_at" TIMESTAMPTZ(3),
    "station" TEXT NOT NULL DEFAULT '',
    "officer" TEXT NOT NULL DEFAULT '',
    "receipt_number" TEXT NOT NULL DEFAULT '',
    "department" "report_department",
    "to_id" UUID,
    "volunteer_id" UUID,
    "outcome" "report_outcome",
    "level" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "safeguarding_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "safeguarding_reports_check_in_id_key" ON "safeguarding_reports"("check_in_id");

-- CreateIndex
CREATE INDEX "safeguarding_reports_school_id_raised_at_idx" ON "safeguarding_reports"("school_id", "raised_at" DESC);

-- CreateIndex
CREATE INDEX "safeguarding_reports_state_state_since_idx" ON "safeguarding_reports"("state", "state_since");

-- CreateIndex
CREATE INDEX "safeguarding_reports_child_id_idx" ON "safeguarding_reports"("child_id");

-- CreateIndex
CREATE INDEX "safeguarding_reports_about_volunteer_id_idx" ON "safeguarding_reports"("about_volunteer_id");

-- CreateIndex
CREATE INDEX "safeguarding_steps_report_id_at_idx" ON "safeguarding_steps"("report_id", "at");

-- AddForeignKey
ALTER TABLE "safeguarding_reports" ADD CONSTRAINT "safeguarding_reports_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reports" ADD CONSTRAINT "safeguarding_reports_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reports" ADD CONSTRAINT "safeguarding_reports_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "check_ins"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reports" ADD CONSTRAINT "safeguarding_reports_about_volunteer_id_fkey" FOREIGN KEY ("about_volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reports" ADD CONSTRAINT "safeguarding_reports_about_person_id_fkey" FOREIGN KEY ("about_person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reporters" ADD CONSTRAINT "safeguarding_reporters_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "safeguarding_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reporters" ADD CONSTRAINT "safeguarding_reporters_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_reporters" ADD CONSTRAINT "safeguarding_reporters_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_steps" ADD CONSTRAINT "safeguarding_steps_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "safeguarding_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_steps" ADD CONSTRAINT "safeguarding_steps_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_steps" ADD CONSTRAINT "safeguarding_steps_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding_steps" ADD CONSTRAINT "safeguarding_steps_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE safeguarding_reports
  ADD CONSTRAINT safeguarding_reports_severity CHECK (severity <> 'NONE' AND (NOT danger OR severity = 'HIGH')),
  ADD CONSTRAINT safeguarding_reports_about CHECK (about_volunteer_id IS NULL OR about = 'MENTOR'),
  ADD CONSTRAINT safeguarding_reports_level CHECK (level BETWEEN 0 AND 2),
  ADD CONSTRAINT safeguarding_reports_stood_down CHECK ((NOT stood_down OR about_volunteer_id IS NOT NULL) AND (NOT took_off OR stood_down));
ALTER TABLE safeguarding_reporters ADD CONSTRAINT safeguarding_reporters_who CHECK (num_nonnulls(person_id, member_id) = 1
  AND (kind = 'FAMILY') = (member_id IS NOT NULL) AND (kind = 'TEACHER') = (teacher <> ''));
ALTER TABLE safeguarding_steps
  ADD CONSTRAINT safeguarding_steps_whole CHECK (CASE kind
    WHEN 'POLICE_TOLD' THEN station <> '' AND happened_at IS NOT NULL WHEN 'RECEIPT' THEN receipt_number <> ''
    WHEN 'NOTICE' THEN department IS NOT NULL WHEN 'HANDED_OVER' THEN to_id IS NOT NULL WHEN 'SUSPENDED' THEN volunteer_id IS NOT NULL
    WHEN 'ESCALATED' THEN level IN (1, 2) WHEN 'CLOSED' THEN outcome IS NOT NULL AND note <> '' ELSE note <> '' END),
  ADD CONSTRAINT safeguarding_steps_by CHECK (by_id IS NOT NULL OR kind IN ('SUSPENDED', 'ESCALATED'));

-- Who reads which report, and whether also who raised it. Officers named for the school or a place above it; the school's
-- own do not see what is about its staff; where nobody is left, and once a report was escalated, whoever administers the
-- district; nobody ever one about themselves.
CREATE FUNCTION app.report_access(who uuid DEFAULT NULL) RETURNS TABLE (report uuid, reader uuid, confided boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE up AS (
    SELECT s.id AS school, s.place_id AS place FROM schools s
    UNION SELECT u.school, p.parent_id FROM up u JOIN places p ON p.id = u.place WHERE p.parent_id IS NOT NULL),
  covering AS (
    SELECT g.person_id, g.role = 'SAFEGUARDING_OFFICER' AS named, g.school_id IS NOT NULL AS near, s.id AS school
    FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    JOIN schools s ON s.id = g.school_id OR EXISTS (SELECT FROM up u WHERE u.school = s.id AND u.place = g.place_id)
    WHERE g.revoked_at IS NULL AND g.role IN ('SAFEGUARDING_OFFICER', 'DISTRICT_ADMIN')),
  able AS (
    SELECT r.id, r.district_since, c.person_id, c.named FROM safeguarding_reports r
    JOIN covering c ON c.school = r.school_id AND c.person_id IS DISTINCT FROM r.about_person_id
    WHERE (NOT c.named OR r.about <> 'STAFF' OR NOT c.near)
      AND (who IS NULL OR r.school_id IN (SELECT mine.school FROM covering mine WHERE mine.person_id = who)))
  SELECT a.id, a.person_id, bool_or(a.named OR NOT o.there) FROM able a
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM able b WHERE b.id = a.id AND b.named) AS there) o
  WHERE (a.named OR NOT o.there OR a.district_since IS NOT NULL) AND (who IS NULL OR a.person_id = who)
  GROUP BY a.id, a.person_id $$;

-- The reach of an officer: reports, those whose reporter is confided, and the children they are about.
ALTER TYPE app.reach ADD ATTRIBUTE reports uuid[], ADD ATTRIBUTE confided uuid[];
ALTER FUNCTION app.reach_of(text, uuid, timestamptz) RENAME TO reach_of_area;
CREATE FUNCTION app.reach_of(kind text, viewer uuid, at timestamptz) RETURNS app.reach LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r app.reach;
BEGIN
  r := app.reach_of_area(kind, viewer, at);
  r.reports := '{}'; r.confided := '{}';
  IF kind = 'officer' THEN
    SELECT coalesce(array_agg(a.report), '{}'), coalesce(array_agg(a.report) FILTER (WHERE a.confided), '{}') INTO r.reports, r.confided
      FROM app.report_access(viewer) a;
    SELECT coalesce(array_agg(DISTINCT s.child_id), '{}') INTO r.children FROM safeguarding_reports s WHERE s.id = ANY (r.reports) AND s.child_id IS NOT NULL;
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
    ('reports', r.reports::text), ('confided', r.confided::text)) AS v (name, value);
  PERFORM set_config('app.request', request, true);
  RETURN area;
END $$;
CREATE FUNCTION app.reports() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app.told('reports')::uuid[] $$;
CREATE FUNCTION app.confided() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT app.told('confided')::uuid[] $$;

-- What a trigger writes down happened to nobody's hand: the area of the transaction is not named.
CREATE OR REPLACE FUNCTION app.acting_role(school int, said text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE WHEN pg_trigger_depth() > 1 THEN coalesce(said, 'SYSTEM') ELSE CASE current_setting('role', true)
    WHEN 'app_staff' THEN CASE WHEN app.admin() AND NOT coalesce(school = ANY (app.coordinated()), false) THEN 'DISTRICT_ADMIN' ELSE 'COORDINATOR' END
    WHEN 'app_volunteer' THEN 'VOLUNTEER' WHEN 'app_family' THEN 'FAMILY' WHEN 'app_visitor' THEN 'VISITOR' WHEN 'app_own' THEN 'OWN'
    WHEN 'app_officer' THEN 'SAFEGUARDING_OFFICER' WHEN 'app_system' THEN coalesce(said, 'SYSTEM') ELSE said END END $$;

-- Who works at a school or for its district, by name: whom a report may be about.
CREATE FUNCTION app.staff_of_school(school int) RETURNS TABLE (id uuid, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE up AS (SELECT s.place_id AS place FROM schools s WHERE s.id = school
    UNION SELECT p.parent_id FROM up u JOIN places p ON p.id = u.place WHERE p.parent_id IS NOT NULL)
  SELECT DISTINCT p.id, p.name FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
  WHERE g.revoked_at IS NULL AND (g.school_id = school OR g.place_id IN (SELECT place FROM up)) $$;

-- Which of the family's mentors have no contact for the time being, for whatever reason: the family sees a pause.
CREATE FUNCTION app.paused_mentors() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(array_agg(a.volunteer_id), '{}') FROM applications a WHERE a.volunteer_id = ANY (app.mentors()) AND a.state <> 'APPROVED' $$;

-- Colleagues who read a report that the viewer reads: to whom it may be handed over.
CREATE FUNCTION app.report_colleagues(asked uuid) RETURNS TABLE (id uuid, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT p.id, p.name FROM app.report_access() a JOIN people p ON p.id = a.reader
  WHERE a.report = asked AND asked = ANY (app.reports()) AND p.id <> app.viewer() $$;

-- Mentors of the school of a report that the viewer reads, those of its child first: whom it may turn out to be about.
CREATE FUNCTION app.report_mentors(asked uuid) RETURNS TABLE (id uuid, name text, own boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT v.id, v.name, coalesce(bool_or(m.child_id = r.child_id), false) FROM safeguarding_reports r JOIN volunteers v ON v.school_id = r.school_id
  JOIN applications a ON a.volunteer_id = v.id AND a.state IN ('APPROVED', 'SUSPENDED', 'LAPSED') LEFT JOIN matches m ON m.volunteer_id = v.id
  WHERE r.id = asked AND asked = ANY (app.reports()) GROUP BY v.id, v.name, v.sort_key ORDER BY 3 DESC, v.sort_key, v.id $$;

-- When somebody must have acted; null where nothing runs.
CREATE FUNCTION app.report_due(r safeguarding_reports) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT CASE r.state WHEN 'RAISED' THEN r.state_since + make_interval(mins => coalesce(p.report_minutes, 30))
    WHEN 'POLICE_TOLD' THEN r.state_since + make_interval(mins => coalesce(p.receipt_minutes, 1440)) END
  FROM (SELECT (app.policy_of(r.school_id)).*) p $$;

-- How many reports are new to the viewer, and how many are past their time: two numbers, for whoever is an officer.
CREATE FUNCTION app.reports_waiting(at timestamptz) RETURNS TABLE (fresh int, overdue int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT count(*) FILTER (WHERE r.state = 'RAISED' AND app.report_due(r) > at)::int, count(*) FILTER (WHERE app.report_due(r) <= at)::int
  FROM app.report_access(app.viewer()) a JOIN safeguarding_reports r ON r.id = a.report $$;

-- Counts by school for the district, without a word of any report; each report is in one of them, as in the officers' list.
CREATE FUNCTION app.report_figures(at timestamptz) RETURNS TABLE (school int, raised int, running int, overdue int, closed int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT r.school_id, count(*) FILTER (WHERE r.state = 'RAISED' AND d.due > at)::int,
    count(*) FILTER (WHERE r.state IN ('POLICE_TOLD', 'ACKNOWLEDGED') AND (d.due IS NULL OR d.due > at))::int,
    count(*) FILTER (WHERE d.due <= at)::int, count(*) FILTER (WHERE r.state = 'CLOSED')::int
  FROM safeguarding_reports r CROSS JOIN LATERAL (SELECT app.report_due(r) AS due) d
  WHERE app.admin() AND r.school_id = ANY (app.schools()) GROUP BY r.school_id $$;

-- A report keeps to one school, names whom its writer may name, and begins at the beginning.
CREATE FUNCTION app.report_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.state <> 'RAISED' OR NEW.state_since <> NEW.raised_at OR NEW.level <> 0 OR NEW.district_since IS NOT NULL OR NEW.stood_down OR NEW.took_off THEN
    RAISE EXCEPTION 'REPORT_BEGINS_RAISED';
  END IF;
  IF (NEW.child_id IS NOT NULL AND NOT EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND c.school_id = NEW.school_id))
    OR (NEW.about_volunteer_id IS NOT NULL AND NOT EXISTS (SELECT FROM volunteers v WHERE v.id = NEW.about_volunteer_id AND v.school_id = NEW.school_id))
    OR (NEW.about_person_id IS NOT NULL AND NOT (NEW.about = 'STAFF' AND EXISTS (SELECT FROM app.staff_of_school(NEW.school_id) s WHERE s.id = NEW.about_person_id))) THEN
    RAISE EXCEPTION 'REPORT_OF_ANOTHER_SCHOOL';
  END IF;
  IF NEW.about_volunteer_id IS NOT NULL THEN
    NEW.about_person_id := (SELECT v.person_id FROM volunteers v WHERE v.id = NEW.about_volunteer_id);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_rule BEFORE INSERT ON safeguarding_reports FOR EACH ROW EXECUTE FUNCTION app.report_rule();

-- Tells the readers that something waits, and no more.
CREATE FUNCTION app.tell_readers(told uuid, level int, at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
  SELECT 'REPORT_WAITING:' || r.id || ':' || r.state || ':' || to_char(r.state_since, 'YYYYMMDDHH24MISS') || ':' || level || ':' || a.reader, 'REPORT_WAITING', a.reader,
    jsonb_build_object('reportId', r.id, 'state', r.state, 'level', level), at, at
  FROM safeguarding_reports r JOIN app.report_access() a ON a.report = r.id WHERE r.id = told
  ON CONFLICT (key) DO NOTHING $$;

-- Off duty at once, as a suspension by the school is (docs/decisions/0020), and by nobody's name.
CREATE FUNCTION app.stand_down(told uuid, mentor uuid, at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE application uuid; school int; cancelled int;
BEGIN
  -- Whoever plans a contact at this moment waits, and is then refused.
  PERFORM 1 FROM matches WHERE volunteer_id = mentor FOR UPDATE;
  UPDATE contacts SET state = 'CANCELLED', version = version + 1 WHERE volunteer_id = mentor AND state IN ('PLANNED', 'CONFIRMED') AND starts_at > at;
  GET DIAGNOSTICS cancelled = ROW_COUNT;
  UPDATE applications SET state = 'SUSPENDED', decided_at = at, decision_note = '', version = version + 1
    WHERE volunteer_id = mentor AND state IN ('APPROVED', 'LAPSED') RETURNING id, school_id INTO application, school;
  UPDATE safeguarding_reports SET about = 'MENTOR', about_volunteer_id = mentor, about_person_id = (SELECT v.person_id FROM volunteers v WHERE v.id = mentor),
    stood_down = true, took_off = application IS NOT NULL WHERE id = told;
  IF application IS NOT NULL THEN
    INSERT INTO audit (at, actor_kind, action, subject, subject_id, school_id, details)
      VALUES (at, 'system:programme', 'application.suspended', 'application', application::text, school, jsonb_build_object('cancelled', cancelled));
  END IF;
END $$;

-- The last report that held a mentor lets go: they serve again where their check still holds; else the school decides.
CREATE FUNCTION app.lift_stand_down(told uuid, at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r safeguarding_reports; other uuid; application uuid; school int;
BEGIN
  SELECT * INTO r FROM safeguarding_reports WHERE id = told;
  PERFORM 1 FROM volunteers WHERE id = r.about_volunteer_id FOR UPDATE;
  UPDATE safeguarding_reports SET stood_down = false, took_off = false WHERE id = told;
  SELECT id INTO other FROM safeguarding_reports WHERE about_volunteer_id = r.about_volunteer_id AND stood_down ORDER BY raised_at, id LIMIT 1;
  IF other IS NOT NULL THEN
    UPDATE safeguarding_reports SET took_off = took_off OR r.took_off WHERE id = other;
  ELSIF r.took_off THEN
    UPDATE applications a SET state = 'APPROVED', decided_at = at, version = version + 1 WHERE a.volunteer_id = r.about_volunteer_id AND a.state = 'SUSPENDED'
      AND EXISTS (SELECT FROM screening_items i JOIN schools s ON s.id = a.school_id WHERE i.application_id = a.id AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED'
        AND i.expires_on >= (at AT TIME ZONE s.time_zone)::date) RETURNING a.id, a.school_id INTO application, school;
    IF application IS NOT NULL THEN
      INSERT INTO audit (at, actor_kind, action, subject, subject_id, school_id) VALUES (at, 'system:programme', 'application.lifted', 'application', application::text, school);
    END IF;
  END IF;
END $$;

-- Nobody brings a mentor back whom a report holds.
CREATE FUNCTION app.stood_down_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM safeguarding_reports r WHERE r.about_volunteer_id = NEW.volunteer_id AND r.stood_down) THEN RAISE EXCEPTION 'STOOD_DOWN'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stood_down_stays BEFORE UPDATE OF state ON applications FOR EACH ROW
  WHEN (NEW.state = 'APPROVED' AND OLD.state <> 'APPROVED') EXECUTE FUNCTION app.stood_down_stays();

CREATE FUNCTION app.report_raised() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.tell_readers(NEW.id, 0, NEW.raised_at);
  IF NEW.about_volunteer_id IS NOT NULL THEN
    INSERT INTO safeguarding_steps (report_id, kind, at, volunteer_id) VALUES (NEW.id, 'SUSPENDED', NEW.raised_at, NEW.about_volunteer_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_raised AFTER INSERT ON safeguarding_reports FOR EACH ROW EXECUTE FUNCTION app.report_raised();

-- What a step makes of its report: the same table as app/domain/safeguarding/lifecycle.ts. Null: not possible now.
CREATE FUNCTION app.report_after(state report_state, kind report_step_kind, receipt text) RETURNS report_state LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $$
  SELECT CASE kind
    WHEN 'POLICE_TOLD' THEN CASE WHEN state <> 'CLOSED' THEN CASE WHEN receipt = '' THEN 'POLICE_TOLD'::report_state ELSE 'ACKNOWLEDGED' END END
    WHEN 'RECEIPT' THEN CASE WHEN state IN ('POLICE_TOLD', 'ACKNOWLEDGED') THEN 'ACKNOWLEDGED'::report_state END
    WHEN 'TAKEN_UP' THEN CASE WHEN state = 'RAISED' THEN 'ACKNOWLEDGED'::report_state END
    WHEN 'HANDED_OVER' THEN CASE WHEN state <> 'CLOSED' THEN state END
    WHEN 'SUSPENDED' THEN CASE WHEN state <> 'CLOSED' THEN state END
    WHEN 'ESCALATED' THEN CASE WHEN state IN ('RAISED', 'POLICE_TOLD') THEN state END
    WHEN 'CLOSED' THEN CASE WHEN state = 'ACKNOWLEDGED' THEN 'CLOSED'::report_state END
    ELSE state END $$;

CREATE FUNCTION app.report_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r safeguarding_reports; next report_state;
BEGIN
  SELECT * INTO r FROM safeguarding_reports WHERE id = NEW.report_id FOR UPDATE;
  next := app.report_after(r.state, NEW.kind, NEW.receipt_number);
  IF next IS NULL OR (NEW.kind = 'SUSPENDED' AND r.stood_down) OR (NEW.kind = 'LIFTED' AND NOT r.stood_down) OR (NEW.kind = 'ESCALATED' AND NEW.level <= r.level)
    OR (NEW.kind = 'TAKEN_UP' AND r.situation <> 'NOT_SURE') THEN
    RAISE EXCEPTION 'STEP_NOT_POSSIBLE';
  END IF;
  IF NEW.kind = 'SUSPENDED' AND NOT EXISTS (SELECT FROM volunteers v WHERE v.id = NEW.volunteer_id AND v.school_id = r.school_id)
    OR NEW.kind = 'HANDED_OVER' AND NOT EXISTS (SELECT FROM app.report_access(NEW.to_id) a WHERE a.report = r.id) THEN
    RAISE EXCEPTION 'REPORT_OF_ANOTHER_SCHOOL';
  END IF;
  UPDATE safeguarding_reports SET state = next, state_since = CASE WHEN next = r.state THEN r.state_since ELSE NEW.at END,
    level = CASE WHEN next <> r.state THEN 0 WHEN NEW.kind = 'ESCALATED' THEN NEW.level ELSE r.level END,
    district_since = CASE WHEN NEW.level = 2 THEN coalesce(r.district_since, NEW.at) ELSE r.district_since END WHERE id = r.id;
  IF NEW.kind = 'SUSPENDED' THEN PERFORM app.stand_down(r.id, NEW.volunteer_id, NEW.at); END IF;
  IF NEW.kind = 'LIFTED' THEN PERFORM app.lift_stand_down(r.id, NEW.at); END IF;
  IF NEW.kind = 'ESCALATED' THEN PERFORM app.tell_readers(r.id, NEW.level, NEW.at); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_step AFTER INSERT ON safeguarding_steps FOR EACH ROW EXECUTE FUNCTION app.report_step();

-- Nothing of it is changed or deleted, by whomever; only a step moves the state of its report.
CREATE FUNCTION app.report_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE moves text[] := ARRAY['state', 'state_since', 'level', 'district_since', 'about', 'about_volunteer_id', 'about_person_id', 'stood_down', 'took_off'];
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'safeguarding_reports' AND pg_trigger_depth() > 1 AND to_jsonb(NEW) - moves = to_jsonb(OLD) - moves THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'REPORT_STAYS';
END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['safeguarding_reports', 'safeguarding_reporters', 'safeguarding_steps'] LOOP
    EXECUTE format('CREATE TRIGGER report_stays BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.report_stays()', t);
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_system', t);
  END LOOP;
END $$;

-- Anyone may raise one, within what they reach, and reads nothing of it afterwards.
GRANT INSERT (id, school_id, child_id, child_told, check_in_id, situation, danger, severity, about, about_volunteer_id, about_person_id, about_told, account, raised_at, state_since)
  ON safeguarding_reports TO app_volunteer, app_family, app_staff;
GRANT INSERT ON safeguarding_reporters TO app_volunteer, app_family, app_staff;
CREATE POLICY mentor_raises ON safeguarding_reports FOR INSERT TO app_volunteer WITH CHECK (
  (child_id IS NULL OR child_id = ANY ((SELECT app.children())::uuid[])) AND about_volunteer_id IS NULL
  AND (check_in_id IS NULL OR check_in_id IN (SELECT c.id FROM check_ins c)));
CREATE POLICY family_raises ON safeguarding_reports FOR INSERT TO app_family WITH CHECK (
  child_id = ANY ((SELECT app.children())::uuid[]) AND check_in_id IS NULL AND (about_volunteer_id IS NULL OR about_volunteer_id = ANY ((SELECT app.mentors())::uuid[])));
CREATE POLICY staff_raises ON safeguarding_reports FOR INSERT TO app_staff WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]) AND check_in_id IS NULL);
CREATE POLICY mentor_signs ON safeguarding_reporters FOR INSERT TO app_volunteer WITH CHECK (person_id = (SELECT app.viewer()) AND kind = 'PERSON');
CREATE POLICY family_signs ON safeguarding_reporters FOR INSERT TO app_family WITH CHECK (kind = 'FAMILY' AND member_id IN (SELECT f.id FROM family_members f));
CREATE POLICY staff_signs ON safeguarding_reporters FOR INSERT TO app_staff WITH CHECK (person_id = (SELECT app.viewer()));

GRANT SELECT ON safeguarding_reports, safeguarding_reporters, safeguarding_steps TO app_officer;
GRANT INSERT ON safeguarding_steps TO app_officer;
CREATE POLICY officer_reads ON safeguarding_reports FOR SELECT TO app_officer USING (id = ANY ((SELECT app.reports())::uuid[]));
CREATE POLICY officer_is_told ON safeguarding_reporters FOR SELECT TO app_officer USING (report_id = ANY ((SELECT app.confided())::uuid[]));
CREATE POLICY officer_reads ON safeguarding_steps FOR SELECT TO app_officer USING (report_id = ANY ((SELECT app.reports())::uuid[]));
CREATE POLICY officer_acts ON safeguarding_steps FOR INSERT TO app_officer
  WITH CHECK (report_id = ANY ((SELECT app.reports())::uuid[]) AND by_id = (SELECT app.viewer()) AND kind <> 'ESCALATED');

-- Of everything else an officer reads what a report needs: the child, its family and mentors, and who did what.
GRANT SELECT ON places, schools, policies TO app_officer;
CREATE POLICY read_app_officer ON places FOR SELECT TO app_officer USING (true);
CREATE POLICY read_app_officer ON schools FOR SELECT TO app_officer USING (true);
CREATE POLICY read_app_officer ON policies FOR SELECT TO app_officer USING (true);
GRANT SELECT, INSERT ON form_receipts TO app_officer;
CREATE POLICY any_app_officer ON form_receipts TO app_officer USING (true) WITH CHECK (true);
GRANT INSERT ON audit TO app_officer;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_officer;
CREATE POLICY write_app_officer ON audit FOR INSERT TO app_officer WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT app.viewer()));
GRANT SELECT (id, school_id, name, gender, birth_date, grade, class_name, address, place_id) ON children TO app_officer;
CREATE POLICY of_report ON children FOR SELECT TO app_officer USING (id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, child_id, name, relation, phone, guardian, carer) ON family_members TO app_officer;
CREATE POLICY of_report ON family_members FOR SELECT TO app_officer USING (child_id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, child_id, volunteer_id, state) ON matches TO app_officer;
CREATE POLICY of_report ON matches FOR SELECT TO app_officer USING (child_id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, person_id, school_id, name, phone) ON volunteers TO app_officer;
CREATE POLICY of_report ON volunteers FOR SELECT TO app_officer USING (id IN (SELECT m.volunteer_id FROM matches m)
  OR id IN (SELECT r.about_volunteer_id FROM safeguarding_reports r) OR person_id IN (SELECT w.person_id FROM safeguarding_reporters w));
GRANT SELECT (id, name, phone) ON people TO app_officer;
CREATE POLICY of_report ON people FOR SELECT TO app_officer USING (id = (SELECT app.viewer()) OR id IN (SELECT w.person_id FROM safeguarding_reporters w)
  OR id IN (SELECT r.about_person_id FROM safeguarding_reports r) OR id IN (SELECT s.by_id FROM safeguarding_steps s) OR id IN (SELECT s.to_id FROM safeguarding_steps s));

-- Who raised a report stands in the record as well: staff do not read these rows there.
DROP POLICY staff_reads ON audit;
CREATE POLICY staff_reads ON audit FOR SELECT TO app_staff
  USING (subject <> 'report' AND (school_id = ANY ((SELECT app.schools())::int[]) OR (school_id IS NULL AND (SELECT app.admin()))));

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('report_access', 'reach_of', 'staff_of_school',
      'report_colleagues', 'report_mentors', 'reports_waiting', 'report_figures', 'report_due', 'report_rule', 'tell_readers', 'stand_down', 'lift_stand_down', 'stood_down_stays',
      'paused_mentors', 'report_raised', 'report_after', 'report_step', 'report_stays') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.staff_of_school(int) TO app_volunteer, app_family, app_staff, app_officer;
GRANT EXECUTE ON FUNCTION app.report_colleagues(uuid), app.report_mentors(uuid), app.report_due(safeguarding_reports) TO app_officer;
GRANT EXECUTE ON FUNCTION app.paused_mentors() TO app_family;
GRANT EXECUTE ON FUNCTION app.reports_waiting(timestamptz), app.report_figures(timestamptz) TO app_staff;
GRANT EXECUTE ON FUNCTION app.report_access(uuid), app.report_due(safeguarding_reports) TO app_system;
