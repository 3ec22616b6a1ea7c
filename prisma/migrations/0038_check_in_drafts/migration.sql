-- Drafts, corrections and the rest of the form of a check-in (docs/decisions/0031).

-- CreateEnum
CREATE TYPE "area_rating" AS ENUM ('GOOD', 'FAIR', 'WORRY');

-- CreateEnum
CREATE TYPE "follow_up_owner" AS ENUM ('MENTOR', 'SCHOOL');

-- AlterTable
ALTER TABLE "check_ins"
  ADD COLUMN "place" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "life" "area_rating",
  ADD COLUMN "study" "area_rating",
  ADD COLUMN "safety" "area_rating",
  ADD COLUMN "area_notes" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "help_given" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "needs" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "follow_up" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "follow_up_on" DATE,
  ADD COLUMN "follow_up_owner" "follow_up_owner",
  ADD CONSTRAINT check_ins_area_notes CHECK (jsonb_typeof(area_notes) = 'object' AND area_notes - ARRAY['LIFE', 'STUDY', 'MOOD', 'SAFETY', 'PARENTS'] = '{}'),
  -- What is to be done has a day and somebody who does it.
  ADD CONSTRAINT check_ins_follow_up CHECK (num_nonnulls(nullif(follow_up, ''), follow_up_on, follow_up_owner) IN (0, 3));

-- CreateTable
CREATE TABLE "check_in_drafts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "match_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    -- The planned contact, or the day of one that was not planned.
    "about" TEXT NOT NULL,
    -- What was typed, field by field, right or wrong.
    "fields" JSONB NOT NULL,
    -- The key of the form that wrote last: its own saves are no surprise to it.
    "writer" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_in_drafts_pkey" PRIMARY KEY ("id")
);
ALTER TABLE check_in_drafts ADD CONSTRAINT check_in_drafts_about CHECK (about ~ '^[0-9a-f-]{10,36}$');
ALTER TABLE check_in_drafts ADD CONSTRAINT check_in_drafts_fields CHECK (jsonb_typeof(fields) = 'object' AND length(fields::text) <= 40000);

-- CreateTable
CREATE TABLE "check_in_versions" (
    "check_in_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "school_id" INTEGER NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "said" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_in_versions_pkey" PRIMARY KEY ("check_in_id", "version")
);

-- CreateIndex
CREATE UNIQUE INDEX "check_in_drafts_match_id_about_key" ON "check_in_drafts"("match_id", "about");

-- CreateIndex
CREATE INDEX "check_in_drafts_volunteer_id_idx" ON "check_in_drafts"("volunteer_id");

-- CreateIndex
CREATE INDEX "check_in_versions_school_id_idx" ON "check_in_versions"("school_id");

-- AddForeignKey
ALTER TABLE "check_in_drafts" ADD CONSTRAINT "check_in_drafts_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_drafts" ADD CONSTRAINT "check_in_drafts_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_versions" ADD CONSTRAINT "check_in_versions_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "check_ins"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mentor may put a record right until somebody has read it; what it said before is kept, whoever writes the command.
CREATE FUNCTION app.keep_check_in_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.state <> 'SUBMITTED' OR OLD.reviewed_at IS NOT NULL THEN RAISE EXCEPTION 'CHECK_IN_READ'; END IF;
  INSERT INTO check_in_versions (check_in_id, version, school_id, volunteer_id, said, replaced_at)
  VALUES (OLD.id, OLD.version, OLD.school_id, OLD.volunteer_id,
    jsonb_build_object('mode', OLD.mode, 'minutes', OLD.minutes, 'place', OLD.place, 'missedSide', OLD.missed_side, 'topics', OLD.topics,
      'life', OLD.life, 'study', OLD.study, 'safety', OLD.safety, 'mood', OLD.mood, 'areaNotes', OLD.area_notes,
      'parentContact', OLD.parent_contact, 'note', OLD.note, 'helpGiven', OLD.help_given, 'needs', OLD.needs, 'wish', OLD.wish,
      'followUp', OLD.follow_up, 'followUpOn', OLD.follow_up_on, 'followUpOwner', OLD.follow_up_owner,
      'concern', OLD.concern, 'concernNote', OLD.concern_note),
    NEW.corrected_at);
  RETURN NEW;
END $$;
ALTER TABLE check_ins ADD COLUMN "corrected_at" TIMESTAMPTZ(3);
CREATE TRIGGER check_in_version BEFORE UPDATE ON check_ins FOR EACH ROW
  WHEN (NEW.corrected_at IS DISTINCT FROM OLD.corrected_at) EXECUTE FUNCTION app.keep_check_in_version();
-- Without a moment of correction nothing of what a mentor said may change under their own role.
CREATE FUNCTION app.check_in_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF current_user = 'app_volunteer' THEN RAISE EXCEPTION 'CHECK_IN_READ'; END IF;
  RETURN NEW;
END $$;
-- An answer needs a question.
CREATE TRIGGER check_in_answered BEFORE UPDATE ON check_ins FOR EACH ROW
  WHEN (NEW.answer <> OLD.answer AND OLD.state <> 'QUESTIONED') EXECUTE FUNCTION app.check_in_stands();
CREATE TRIGGER check_in_stands BEFORE UPDATE ON check_ins FOR EACH ROW
  WHEN (NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at AND
    (NEW.mode, NEW.minutes, NEW.place, NEW.missed_side, NEW.topics, NEW.life, NEW.study, NEW.safety, NEW.mood, NEW.area_notes, NEW.parent_contact,
      NEW.note, NEW.help_given, NEW.needs, NEW.wish, NEW.follow_up, NEW.follow_up_on, NEW.follow_up_owner, NEW.concern, NEW.concern_note)
    IS DISTINCT FROM
    (OLD.mode, OLD.minutes, OLD.place, OLD.missed_side, OLD.topics, OLD.life, OLD.study, OLD.safety, OLD.mood, OLD.area_notes, OLD.parent_contact,
      OLD.note, OLD.help_given, OLD.needs, OLD.wish, OLD.follow_up, OLD.follow_up_on, OLD.follow_up_owner, OLD.concern, OLD.concern_note))
  EXECUTE FUNCTION app.check_in_stands();

-- A match that ends takes what was never sent along.
CREATE FUNCTION app.drop_check_in_drafts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM check_in_drafts WHERE match_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER match_drops_drafts AFTER UPDATE OF state ON matches FOR EACH ROW
  WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION app.drop_check_in_drafts();

DO $$ DECLARE f text; t text; BEGIN
  FOREACH f IN ARRAY ARRAY['keep_check_in_version()', 'check_in_stands()', 'drop_check_in_drafts()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['check_in_drafts', 'check_in_versions'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
  END LOOP;
END $$;

-- A draft is nobody's but its writer's, while mentor and child are in touch.
GRANT SELECT, INSERT, DELETE, UPDATE (about, fields, writer, saved_at, version) ON check_in_drafts TO app_volunteer;
CREATE POLICY own ON check_in_drafts TO app_volunteer USING (volunteer_id = (SELECT app.volunteer()) AND match_id = ANY ((SELECT app.matches())::uuid[]))
  WITH CHECK (volunteer_id = (SELECT app.volunteer()) AND match_id = ANY ((SELECT app.matches())::uuid[]));
-- What was said before is read by the school and by whoever said it; only the trigger writes it.
GRANT SELECT ON check_in_versions TO app_staff, app_volunteer;
CREATE POLICY staff_school ON check_in_versions FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_reads ON check_in_versions FOR SELECT TO app_volunteer USING (volunteer_id = (SELECT app.volunteer()));
GRANT UPDATE (mode, minutes, place, missed_side, topics, life, study, safety, mood, area_notes, parent_contact, note, help_given, needs, wish,
  follow_up, follow_up_on, follow_up_owner, concern, concern_note, corrected_at) ON check_ins TO app_volunteer;
CREATE POLICY own_corrections ON check_ins FOR UPDATE TO app_volunteer USING (volunteer_id = (SELECT app.volunteer()) AND state = 'SUBMITTED' AND match_id = ANY ((SELECT app.matches())::uuid[]))
  WITH CHECK (volunteer_id = (SELECT app.volunteer()) AND state = 'SUBMITTED');
