-- The timetable of a school: its regular contacts placed into the seats at once, drafted, adjusted and published
-- (docs/decisions/0024).

-- CreateEnum
CREATE TYPE "timetable_state" AS ENUM ('RUNNING', 'DRAFT', 'PUBLISHED', 'DISCARDED');

-- AlterEnum
ALTER TYPE "frequency" ADD VALUE 'FOUR_WEEKLY' AFTER 'FORTNIGHTLY';

-- CreateTable
CREATE TABLE "contact_timetables" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "state" "timetable_state" NOT NULL DEFAULT 'RUNNING',
    "starts_on" DATE NOT NULL,
    "may_move" BOOLEAN NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "worth" INTEGER,
    "bound" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_timetables_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timetable_places" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "timetable_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "match_id" UUID NOT NULL,
    "plan_id" UUID,
    "frequency" "frequency" NOT NULL,
    "mode" "contact_mode" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "phase" INTEGER,
    "weekday" INTEGER,
    "start" INTEGER,
    "room_id" UUID,
    "fixed" BOOLEAN NOT NULL DEFAULT false,
    "left_out" BOOLEAN NOT NULL DEFAULT false,
    "options" INTEGER NOT NULL DEFAULT 0,
    "why" TEXT NOT NULL DEFAULT '',
    "contacts" INTEGER,

    CONSTRAINT "timetable_places_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_timetables_school_id_created_at_idx" ON "contact_timetables"("school_id", "created_at");

-- CreateIndex
CREATE INDEX "timetable_places_timetable_id_weekday_start_idx" ON "timetable_places"("timetable_id", "weekday", "start");

-- CreateIndex
CREATE INDEX "timetable_places_match_id_idx" ON "timetable_places"("match_id");

-- CreateIndex
CREATE INDEX "timetable_places_plan_id_idx" ON "timetable_places"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "timetable_places_timetable_id_match_id_mode_key" ON "timetable_places"("timetable_id", "match_id", "mode");

-- AddForeignKey
ALTER TABLE "contact_timetables" ADD CONSTRAINT "contact_timetables_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_timetables" ADD CONSTRAINT "contact_timetables_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_places" ADD CONSTRAINT "timetable_places_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "contact_timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_places" ADD CONSTRAINT "timetable_places_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_places" ADD CONSTRAINT "timetable_places_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "contact_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable_places" ADD CONSTRAINT "timetable_places_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE contact_timetables
  ADD CONSTRAINT contact_timetables_monday CHECK (extract(isodow FROM starts_on) = 1),
  ADD CONSTRAINT contact_timetables_progress CHECK (progress BETWEEN 0 AND 100),
  ADD CONSTRAINT contact_timetables_quality CHECK ((worth IS NULL) = (bound IS NULL) AND worth <= bound),
  ADD CONSTRAINT contact_timetables_published CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL AND published_by IS NOT NULL));
-- Two at once would give the same seats away twice.
CREATE UNIQUE INDEX contact_timetables_open ON contact_timetables (school_id) WHERE state IN ('RUNNING', 'DRAFT');
ALTER TABLE timetable_places
  ADD CONSTRAINT timetable_places_whole CHECK (num_nonnulls(phase, weekday, start, room_id) IN (0, 4)),
  ADD CONSTRAINT timetable_places_grid CHECK (phase BETWEEN 0 AND 3 AND weekday BETWEEN 0 AND 6 AND start BETWEEN 0 AND 1439),
  ADD CONSTRAINT timetable_places_minutes CHECK (minutes BETWEEN 10 AND 240),
  ADD CONSTRAINT timetable_places_rhythm CHECK (frequency::text IN ('WEEKLY', 'FORTNIGHTLY', 'FOUR_WEEKLY')),
  ADD CONSTRAINT timetable_places_mode CHECK (mode IN ('CALL', 'VIDEO')),
  ADD CONSTRAINT timetable_places_fixed CHECK (NOT fixed OR weekday IS NOT NULL),
  ADD CONSTRAINT timetable_places_left_out CHECK (NOT left_out OR weekday IS NULL);

-- A place belongs to one school with its timetable, its match and its room, and changes only while the timetable is open.
CREATE FUNCTION app.timetable_place_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE t contact_timetables;
BEGIN
  SELECT * INTO t FROM contact_timetables WHERE id = NEW.timetable_id FOR SHARE;
  IF t.state NOT IN ('RUNNING', 'DRAFT') THEN RAISE EXCEPTION 'TIMETABLE_OVER'; END IF;
  IF t.school_id IS DISTINCT FROM NEW.school_id
    OR NOT EXISTS (SELECT FROM matches m WHERE m.id = NEW.match_id AND m.school_id = NEW.school_id)
    OR (NEW.plan_id IS NOT NULL AND NOT EXISTS (SELECT FROM contact_plans p WHERE p.id = NEW.plan_id AND p.match_id = NEW.match_id))
    OR (NEW.room_id IS NOT NULL AND NOT EXISTS (SELECT FROM rooms r WHERE r.id = NEW.room_id AND r.school_id = NEW.school_id)) THEN
    RAISE EXCEPTION 'PLACE_OF_ANOTHER_SCHOOL';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION app.timetable_place_rule() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.timetable_place_rule() FROM PUBLIC;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['contact_timetables', 'timetable_places'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_staff', t);
  END LOOP;
END $$;
GRANT UPDATE (state, progress, worth, bound, published_at, published_by, version) ON contact_timetables TO app_staff;
CREATE POLICY own_hand_writes ON contact_timetables AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (created_by = (SELECT app.viewer()) AND published_by IS NULL);
CREATE POLICY own_hand_publishes ON contact_timetables AS RESTRICTIVE FOR UPDATE TO app_staff USING (state IN ('RUNNING', 'DRAFT'))
  WITH CHECK (published_by IS NULL OR published_by = (SELECT app.viewer()));
GRANT UPDATE (phase, weekday, start, room_id, fixed, left_out, options, why, contacts) ON timetable_places TO app_staff;

CREATE TRIGGER timetable_place_rule BEFORE INSERT OR UPDATE ON timetable_places FOR EACH ROW EXECUTE FUNCTION app.timetable_place_rule();
