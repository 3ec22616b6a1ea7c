-- Counselling: appointments in the counselling room, and notes that nobody but their counsellor reads (docs/decisions/0038).

-- CreateEnum
CREATE TYPE "appointment_state" AS ENUM ('ASKED', 'BOOKED', 'HELD', 'MISSED', 'CANCELLED');

-- AlterTable
ALTER TABLE "engagements" ADD COLUMN     "appointment_id" UUID;

-- CreateTable
CREATE TABLE "appointments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "state" "appointment_state" NOT NULL DEFAULT 'ASKED',
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_because" TEXT NOT NULL,
    "counsellor_id" UUID,
    "room_id" UUID,
    "seat" INTEGER,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counselling_notes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "appointment_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counselling_notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appointments_school_id_state_idx" ON "appointments"("school_id", "state");

-- CreateIndex
CREATE INDEX "appointments_child_id_idx" ON "appointments"("child_id");

-- CreateIndex
CREATE INDEX "appointments_counsellor_id_starts_at_idx" ON "appointments"("counsellor_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointments_room_id_starts_at_idx" ON "appointments"("room_id", "starts_at");

-- CreateIndex
CREATE INDEX "counselling_notes_child_id_idx" ON "counselling_notes"("child_id");

-- CreateIndex
CREATE INDEX "counselling_notes_holder_id_child_id_idx" ON "counselling_notes"("holder_id", "child_id");

-- CreateIndex
CREATE INDEX "counselling_notes_appointment_id_idx" ON "counselling_notes"("appointment_id");

-- CreateIndex
CREATE INDEX "engagements_appointment_id_idx" ON "engagements"("appointment_id");

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_counsellor_id_fkey" FOREIGN KEY ("counsellor_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_notes" ADD CONSTRAINT "counselling_notes_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_notes" ADD CONSTRAINT "counselling_notes_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_notes" ADD CONSTRAINT "counselling_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counselling_notes" ADD CONSTRAINT "counselling_notes_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE appointments
  ADD CONSTRAINT appointments_because CHECK (length(asked_because) BETWEEN 1 AND 300),
  ADD CONSTRAINT appointments_time CHECK (ends_at > starts_at),
  ADD CONSTRAINT appointments_booked CHECK (CASE WHEN state IN ('BOOKED', 'HELD', 'MISSED') THEN num_nulls(counsellor_id, room_id, seat, starts_at, ends_at) = 0
    WHEN state = 'ASKED' THEN num_nonnulls(counsellor_id, room_id, seat, starts_at, ends_at) = 0 ELSE true END);
CREATE UNIQUE INDEX appointments_one_asked ON appointments (child_id) WHERE state = 'ASKED';
ALTER TABLE counselling_notes ADD CONSTRAINT counselling_notes_text CHECK (length(text) BETWEEN 1 AND 4000);
ALTER TABLE engagements DROP CONSTRAINT engagements_of,
  ADD CONSTRAINT engagements_of CHECK (num_nonnulls(contact_id, parent_call_id, closure_id, appointment_id) = 1);

-- The room asks of an appointment what it asks of every booking, and is a counselling room; the seat is one that is free.
CREATE FUNCTION app.appointment_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE zone text;
BEGIN
  IF NOT EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND c.school_id = NEW.school_id AND c.state <> 'LEFT') THEN RAISE EXCEPTION 'CHILD_HAS_LEFT'; END IF;
  IF NEW.state <> 'BOOKED' THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM grants g WHERE g.person_id = NEW.counsellor_id AND g.role = 'COUNSELLOR' AND g.school_id = NEW.school_id AND g.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'NO_COUNSELLOR_HERE';
  END IF;
  IF NOT EXISTS (SELECT FROM rooms r WHERE r.id = NEW.room_id AND r.kind = 'COUNSELLING') THEN RAISE EXCEPTION 'ROOM_FOR_SOMETHING_ELSE'; END IF;
  SELECT s.time_zone INTO zone FROM schools s WHERE s.id = NEW.school_id;
  IF NEW.seat IS NULL THEN NEW.seat := app.free_seat(NEW.id, NEW.room_id, NEW.starts_at, NEW.ends_at); END IF;
  PERFORM app.check_booking(NEW.id, NEW.school_id, NEW.child_id, NEW.room_id, NEW.seat, NULL, 'MEETING', NEW.starts_at, NEW.ends_at, zone);
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_rule BEFORE INSERT OR UPDATE OF state, room_id, starts_at, ends_at ON appointments FOR EACH ROW
  WHEN (NEW.state IN ('ASKED', 'BOOKED')) EXECUTE FUNCTION app.appointment_rule();

CREATE FUNCTION app.engage_appointments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM engagements e WHERE e.appointment_id = NEW.id;
  IF NEW.state NOT IN ('BOOKED', 'HELD') THEN RETURN NULL; END IF;
  BEGIN
    INSERT INTO engagements (party, during, school_id, appointment_id, place)
      SELECT p.party, tstzrange(NEW.starts_at, NEW.ends_at), NEW.school_id, NEW.id, NEW.id::text
      FROM unnest(ARRAY['child:' || NEW.child_id, 'counsellor:' || NEW.counsellor_id, 'seat:' || NEW.room_id || ':' || NEW.seat]) AS p (party) ORDER BY 1;
  EXCEPTION WHEN exclusion_violation THEN
    IF EXISTS (SELECT FROM engagements e WHERE e.party = 'counsellor:' || NEW.counsellor_id AND e.during && tstzrange(NEW.starts_at, NEW.ends_at)) THEN
      RAISE EXCEPTION 'COUNSELLOR_BUSY';
    END IF;
    PERFORM app.refuse_taken(ARRAY['child:' || NEW.child_id, 'seat:' || NEW.room_id || ':' || NEW.seat], ARRAY[NEW.id::text, NEW.id::text],
      ARRAY[tstzrange(NEW.starts_at, NEW.ends_at), tstzrange(NEW.starts_at, NEW.ends_at)]);
  END;
  RETURN NULL;
END $$;
CREATE TRIGGER appointments_engage AFTER INSERT OR UPDATE OF state, counsellor_id, room_id, seat, starts_at, ends_at ON appointments FOR EACH ROW EXECUTE FUNCTION app.engage_appointments();

-- What was booked with a counsellor whose right ends is asked for again; a child that leaves has no more appointments.
CREATE FUNCTION app.ask_again_of_grant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE appointments a SET state = 'CANCELLED', version = version + 1 WHERE a.counsellor_id = NEW.person_id AND a.school_id = NEW.school_id AND a.state = 'BOOKED'
    AND EXISTS (SELECT FROM appointments o WHERE o.child_id = a.child_id AND o.state = 'ASKED');
  WITH again AS (
    UPDATE appointments SET state = 'ASKED', counsellor_id = NULL, room_id = NULL, seat = NULL, starts_at = NULL, ends_at = NULL, version = version + 1
    WHERE counsellor_id = NEW.person_id AND school_id = NEW.school_id AND state = 'BOOKED' RETURNING id, school_id, child_id)
  INSERT INTO audit (at, actor_kind, action, subject, subject_id, school_id, child_id)
    SELECT NEW.revoked_at, 'system:programme', 'appointment.asked-again', 'appointment', a.id::text, a.school_id, a.child_id FROM again a;
  RETURN NULL;
END $$;
CREATE TRIGGER grants_ask_again AFTER UPDATE OF revoked_at ON grants FOR EACH ROW
  WHEN (NEW.revoked_at IS NOT NULL AND OLD.revoked_at IS NULL AND NEW.role = 'COUNSELLOR') EXECUTE FUNCTION app.ask_again_of_grant();
CREATE FUNCTION app.cancel_appointments_of_child() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE appointments SET state = 'CANCELLED', version = version + 1 WHERE child_id = NEW.id AND state IN ('ASKED', 'BOOKED');
  RETURN NULL;
END $$;
CREATE TRIGGER children_end_appointments AFTER UPDATE OF state ON children FOR EACH ROW
  WHEN (NEW.state = 'LEFT' AND OLD.state <> 'LEFT') EXECUTE FUNCTION app.cancel_appointments_of_child();

DO $$ DECLARE t text; BEGIN
  -- On a server prisma/roles.sql made it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_counsellor') THEN
    CREATE ROLE app_counsellor NOLOGIN;
    GRANT app_counsellor TO CURRENT_USER;
  END IF;
  FOREACH t IN ARRAY ARRAY['appointments', 'counselling_notes'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA public TO app_counsellor;
GRANT SELECT, INSERT, UPDATE, DELETE ON appointments TO app_system;
-- The site itself writes and deletes notes, and never reads one.
GRANT SELECT (id, appointment_id, child_id, author_id, holder_id, written_at), INSERT, DELETE ON counselling_notes TO app_system;

-- The school asks and calls off; when and with whom it is, it reads, and nothing of what is said there.
GRANT SELECT, INSERT (id, school_id, child_id, state, asked_by, asked_at, asked_because, version), UPDATE (state, version) ON appointments TO app_staff;
CREATE POLICY staff_school ON appointments TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_hand_asks ON appointments AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (asked_by = (SELECT app.viewer()) AND state = 'ASKED');
CREATE POLICY only_calls_off ON appointments AS RESTRICTIVE FOR UPDATE TO app_staff USING (state IN ('ASKED', 'BOOKED')) WITH CHECK (state = 'CANCELLED');
CREATE POLICY staff_reads_counsellors ON people FOR SELECT TO app_staff USING (id IN (SELECT a.counsellor_id FROM appointments a));

-- A counsellor: the schools of the grants, what is asked there, and the own appointments and notes.
ALTER FUNCTION app.reach_of(text, uuid, timestamptz) RENAME TO reach_of_field;
CREATE FUNCTION app.reach_of(kind text, viewer uuid, at timestamptz) RETURNS app.reach LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r app.reach;
BEGIN
  r := app.reach_of_field(kind, viewer, at);
  IF kind = 'counsellor' THEN
    SELECT coalesce(array_agg(DISTINCT g.school_id), '{}') INTO r.schools FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
      WHERE g.person_id = viewer AND g.role = 'COUNSELLOR' AND g.revoked_at IS NULL AND g.school_id IS NOT NULL;
    SELECT coalesce(array_agg(DISTINCT k.child), '{}') INTO r.children FROM (
      SELECT a.child_id AS child FROM appointments a WHERE a.school_id = ANY (r.schools) AND (a.state = 'ASKED' OR a.counsellor_id = viewer)
      UNION SELECT n.child_id FROM counselling_notes n JOIN appointments a ON a.id = n.appointment_id WHERE n.holder_id = viewer AND a.school_id = ANY (r.schools)) k;
  END IF;
  RETURN r;
END $$;

GRANT SELECT ON places, schools, policies TO app_counsellor;
CREATE POLICY read_app_counsellor ON places FOR SELECT TO app_counsellor USING (true);
CREATE POLICY read_app_counsellor ON schools FOR SELECT TO app_counsellor USING (true);
CREATE POLICY read_app_counsellor ON policies FOR SELECT TO app_counsellor USING (true);
GRANT SELECT, INSERT ON form_receipts TO app_counsellor;
CREATE POLICY any_app_counsellor ON form_receipts TO app_counsellor USING (true) WITH CHECK (true);
GRANT INSERT ON audit TO app_counsellor;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_counsellor;
CREATE POLICY write_app_counsellor ON audit FOR INSERT TO app_counsellor WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT app.viewer()));
GRANT SELECT (id, school_id, name, sort_key, birth_date, grade, class_name, state) ON children TO app_counsellor;
CREATE POLICY of_appointment ON children FOR SELECT TO app_counsellor USING (id = ANY ((SELECT app.children())::uuid[]));
GRANT SELECT (id, school_id, kind, name_zh, name_en, hours, max_minutes, closed_at) ON rooms TO app_counsellor;
CREATE POLICY counselling_rooms ON rooms FOR SELECT TO app_counsellor USING (kind = 'COUNSELLING' AND school_id = ANY ((SELECT app.schools())::int[]));
GRANT SELECT (id, name) ON people TO app_counsellor;
CREATE POLICY counsellor_people ON people FOR SELECT TO app_counsellor USING (id = (SELECT app.viewer()));
GRANT SELECT, UPDATE (state, counsellor_id, room_id, seat, starts_at, ends_at, version) ON appointments TO app_counsellor;
CREATE POLICY own_or_asked ON appointments TO app_counsellor
  USING (school_id = ANY ((SELECT app.schools())::int[]) AND (state = 'ASKED' OR counsellor_id = (SELECT app.viewer()) OR child_id = ANY ((SELECT app.children())::uuid[])))
  WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]) AND counsellor_id = (SELECT app.viewer()));
CREATE POLICY changes_own ON appointments AS RESTRICTIVE FOR UPDATE TO app_counsellor USING (state = 'ASKED' OR (state = 'BOOKED' AND counsellor_id = (SELECT app.viewer())))
  WITH CHECK (counsellor_id = (SELECT app.viewer()));
GRANT SELECT, INSERT ON counselling_notes TO app_counsellor;
CREATE POLICY holder_reads ON counselling_notes FOR SELECT TO app_counsellor USING (holder_id = (SELECT app.viewer()) AND child_id = ANY ((SELECT app.children())::uuid[]));
CREATE POLICY author_writes ON counselling_notes FOR INSERT TO app_counsellor WITH CHECK (author_id = (SELECT app.viewer()) AND holder_id = (SELECT app.viewer())
  AND appointment_id IN (SELECT a.id FROM appointments a WHERE a.child_id = counselling_notes.child_id AND a.counsellor_id = (SELECT app.viewer()) AND a.state IN ('BOOKED', 'HELD')));

-- Counsellors of the same school, to whom the notes about a child may be handed over.
CREATE FUNCTION app.fellow_counsellors(child uuid) RETURNS TABLE (id uuid, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT p.id, p.name FROM children c JOIN grants g ON g.school_id = c.school_id AND g.role = 'COUNSELLOR' AND g.revoked_at IS NULL
  JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
  WHERE c.id = child AND c.id = ANY (app.children()) AND p.id <> app.viewer() $$;
-- All of one's notes about a child go to a fellow, who then reads them alone. Answers how many.
CREATE FUNCTION app.hand_over_notes(child uuid, fellow uuid) RETURNS int LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE moved int;
BEGIN
  IF app.told('kind') IS DISTINCT FROM 'counsellor' OR NOT EXISTS (SELECT FROM app.fellow_counsellors(child) f WHERE f.id = fellow) THEN RETURN 0; END IF;
  UPDATE counselling_notes SET holder_id = fellow WHERE child_id = child AND holder_id = app.viewer();
  GET DIAGNOSTICS moved = ROW_COUNT;
  RETURN moved;
END $$;

GRANT INSERT (id, school_id, child_id, child_told, check_in_id, visit_id, situation, danger, severity, about, about_volunteer_id, about_person_id, about_told, account, raised_at, state_since)
  ON safeguarding_reports TO app_counsellor;
GRANT INSERT ON safeguarding_reporters TO app_counsellor;
CREATE POLICY counsellor_raises ON safeguarding_reports FOR INSERT TO app_counsellor
  WITH CHECK (check_in_id IS NULL AND visit_id IS NULL AND about_volunteer_id IS NULL AND child_id = ANY ((SELECT app.children())::uuid[]));
CREATE POLICY counsellor_signs ON safeguarding_reporters FOR INSERT TO app_counsellor WITH CHECK (person_id = (SELECT app.viewer()) AND kind = 'PERSON');

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('appointment_rule', 'engage_appointments',
      'ask_again_of_grant', 'cancel_appointments_of_child', 'reach_of', 'fellow_counsellors', 'hand_over_notes') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.fellow_counsellors(uuid), app.hand_over_notes(uuid, uuid) TO app_counsellor;
