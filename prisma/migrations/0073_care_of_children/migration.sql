-- Who is responsible for a child and how well, entrusted care with its dates, household registration and assistance: each
-- a record with a date that is never changed; the child's file says what holds now (docs/decisions/0048).

-- CreateEnum
CREATE TYPE "guardianship_kind" AS ENUM ('NONE', 'PARENT_INCAPABLE', 'CARER_INADEQUATE', 'FAIR', 'GOOD');

-- CreateEnum
CREATE TYPE "hukou" AS ENUM ('NONE', 'FAMILY', 'COLLECTIVE');

-- CreateEnum
CREATE TYPE "aid_kind" AS ENUM ('MINIMUM_ALLOWANCE', 'TEMPORARY', 'MEDICAL', 'HOUSING', 'OTHER');

-- CreateEnum
CREATE TYPE "child_health" AS ENUM ('HEALTHY', 'DISABLED', 'ILL');

-- CreateEnum
CREATE TYPE "school_status" AS ENUM ('KINDERGARTEN', 'NOT_IN_KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'DROPOUT', 'NOT_STUDYING');

-- AlterTable
ALTER TABLE "children" ADD COLUMN     "ethnicity" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "guardianship_kind" "guardianship_kind",
ADD COLUMN     "health" "child_health",
ADD COLUMN     "health_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hukou" "hukou",
ADD COLUMN     "hukou_place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "income" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "school_status" "school_status";

-- AlterTable
ALTER TABLE "care_notices" ADD COLUMN     "received_by" UUID;

-- CreateTable
CREATE TABLE "guardianships" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "member_id" UUID,
    "rating" "guardianship_rating" NOT NULL,
    "kind" "guardianship_kind",
    "assessed_on" DATE NOT NULL,
    "settled" BOOLEAN NOT NULL,
    "follow_up_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardianships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_agreements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "ended_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_agreements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hukou_records" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "before" "hukou" NOT NULL,
    "after" "hukou" NOT NULL,
    "place_before" TEXT NOT NULL DEFAULT '',
    "place_after" TEXT NOT NULL,
    "changed_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hukou_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aid_records" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "kind" "aid_kind" NOT NULL,
    "given_on" DATE NOT NULL,
    "ended_on" DATE,
    "yuan" INTEGER,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_records_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "guardianships_child_id_assessed_on_recorded_at_idx" ON "guardianships"("child_id", "assessed_on" DESC, "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "guardianships_school_id_idx" ON "guardianships"("school_id");

-- CreateIndex
CREATE INDEX "guardianships_member_id_idx" ON "guardianships"("member_id");

-- CreateIndex
CREATE INDEX "guardianships_recorded_by_idx" ON "guardianships"("recorded_by");

-- CreateIndex
CREATE INDEX "care_agreements_child_id_until_on_idx" ON "care_agreements"("child_id", "until_on" DESC);

-- CreateIndex
CREATE INDEX "care_agreements_school_id_idx" ON "care_agreements"("school_id");

-- CreateIndex
CREATE INDEX "care_agreements_member_id_idx" ON "care_agreements"("member_id");

-- CreateIndex
CREATE INDEX "care_agreements_recorded_by_idx" ON "care_agreements"("recorded_by");

-- CreateIndex
CREATE INDEX "hukou_records_child_id_changed_on_idx" ON "hukou_records"("child_id", "changed_on" DESC);

-- CreateIndex
CREATE INDEX "hukou_records_school_id_idx" ON "hukou_records"("school_id");

-- CreateIndex
CREATE INDEX "hukou_records_recorded_by_idx" ON "hukou_records"("recorded_by");

-- CreateIndex
CREATE INDEX "aid_records_child_id_given_on_idx" ON "aid_records"("child_id", "given_on" DESC);

-- CreateIndex
CREATE INDEX "aid_records_school_id_idx" ON "aid_records"("school_id");

-- CreateIndex
CREATE INDEX "aid_records_recorded_by_idx" ON "aid_records"("recorded_by");

-- CreateIndex
CREATE INDEX "care_notices_received_by_idx" ON "care_notices"("received_by");

-- AddForeignKey
ALTER TABLE "care_notices" ADD CONSTRAINT "care_notices_received_by_fkey" FOREIGN KEY ("received_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "care_agreements" ADD CONSTRAINT "care_agreements_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "care_agreements" ADD CONSTRAINT "care_agreements_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "care_agreements" ADD CONSTRAINT "care_agreements_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hukou_records" ADD CONSTRAINT "hukou_records_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hukou_records" ADD CONSTRAINT "hukou_records_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aid_records" ADD CONSTRAINT "aid_records_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aid_records" ADD CONSTRAINT "aid_records_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE children ADD CONSTRAINT children_said CHECK (length(ethnicity) <= 20 AND length(health_note) <= 200 AND length(hukou_place) <= 100
  AND income <@ ARRAY['WAGES', 'FARMING', 'STATE_AID', 'RELATIVES', 'OTHER']);
-- Nobody is responsible, or somebody of the family is; the best kind and the worst have one rating each.
ALTER TABLE guardianships
  ADD CONSTRAINT guardianships_who CHECK (kind IS DISTINCT FROM 'NONE' OR (member_id IS NULL AND NOT settled)),
  ADD CONSTRAINT guardianships_fits CHECK (CASE kind WHEN 'NONE' THEN rating = 'POOR' WHEN 'GOOD' THEN rating = 'GOOD' ELSE true END),
  ADD CONSTRAINT guardianships_follow_up CHECK (follow_up_on >= assessed_on),
  ADD CONSTRAINT guardianships_note CHECK (length(note) <= 300);
ALTER TABLE care_agreements
  ADD CONSTRAINT care_agreements_order CHECK (until_on >= from_on AND ended_on >= from_on),
  ADD CONSTRAINT care_agreements_note CHECK (length(note) <= 300);
-- One runs at a time: a new one begins when the one before it is over.
CREATE UNIQUE INDEX care_agreements_one_open ON care_agreements (child_id) WHERE ended_on IS NULL;
ALTER TABLE hukou_records
  ADD CONSTRAINT hukou_records_change CHECK (before <> after OR place_before <> place_after),
  ADD CONSTRAINT hukou_records_said CHECK (length(place_before) <= 100 AND length(place_after) BETWEEN 1 AND 100 AND length(note) <= 300);
ALTER TABLE aid_records
  ADD CONSTRAINT aid_records_order CHECK (ended_on >= given_on),
  ADD CONSTRAINT aid_records_yuan CHECK (yuan > 0),
  ADD CONSTRAINT aid_records_said CHECK (length(before) BETWEEN 1 AND 300 AND length(after) <= 300);

-- Each belongs to the child's school, and whoever is named in it to the child's family.
CREATE FUNCTION app.care_record_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE member uuid := (to_jsonb(NEW) ->> 'member_id')::uuid;
BEGIN
  SELECT c.school_id INTO NEW.school_id FROM children c WHERE c.id = NEW.child_id FOR NO KEY UPDATE;
  IF member IS NOT NULL AND NOT EXISTS (SELECT FROM family_members f WHERE f.id = member AND f.child_id = NEW.child_id) THEN
    RAISE EXCEPTION 'MEMBER_OF_ANOTHER_CHILD';
  END IF;
  RETURN NEW;
END $$;

-- What holds now stands in the child's file: the newest assessment, registration, and what is being given.
CREATE FUNCTION app.guardianship_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE children c SET guardianship_rating = g.rating, guardianship_kind = g.kind,
    guardianship_settled_on = (SELECT min(s.assessed_on) FROM guardianships s WHERE s.child_id = c.id AND s.settled AND NOT EXISTS (
      SELECT FROM guardianships n WHERE n.child_id = c.id AND NOT n.settled AND (n.assessed_on, n.recorded_at) > (s.assessed_on, s.recorded_at)))
  FROM (SELECT * FROM guardianships n WHERE n.child_id = NEW.child_id ORDER BY n.assessed_on DESC, n.recorded_at DESC LIMIT 1) g
  WHERE c.id = NEW.child_id;
  RETURN NULL;
END $$;
CREATE FUNCTION app.hukou_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE children c SET hukou = h.after, hukou_place = h.place_after,
    registered_before = NOT EXISTS (SELECT FROM hukou_records b WHERE b.child_id = c.id AND b.before = 'NONE' AND b.after <> 'NONE')
  FROM (SELECT * FROM hukou_records n WHERE n.child_id = NEW.child_id ORDER BY n.changed_on DESC, n.recorded_at DESC LIMIT 1) h
  WHERE c.id = NEW.child_id;
  RETURN NULL;
END $$;
CREATE FUNCTION app.aid_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.ended_on IS NULL THEN
    UPDATE children SET aid = array_append(aid, NEW.kind::text) WHERE id = NEW.child_id AND NOT NEW.kind::text = ANY (aid);
  ELSIF NOT EXISTS (SELECT FROM aid_records o WHERE o.child_id = NEW.child_id AND o.kind = NEW.kind AND o.ended_on IS NULL) THEN
    UPDATE children SET aid = array_remove(aid, NEW.kind::text) WHERE id = NEW.child_id AND NEW.kind::text = ANY (aid);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER guardianship_holds AFTER INSERT ON guardianships FOR EACH ROW EXECUTE FUNCTION app.guardianship_holds();
CREATE TRIGGER hukou_holds AFTER INSERT ON hukou_records FOR EACH ROW EXECUTE FUNCTION app.hukou_holds();
CREATE TRIGGER aid_holds AFTER INSERT OR UPDATE OF ended_on ON aid_records FOR EACH ROW EXECUTE FUNCTION app.aid_holds();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['guardianships', 'care_agreements', 'hukou_records', 'aid_records'] LOOP
    EXECUTE format('CREATE TRIGGER care_record_rule BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION app.care_record_rule()', t);
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
    EXECUTE format('CREATE POLICY own_hand_writes ON %I AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()))', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_staff', t);
  END LOOP;
END $$;
GRANT UPDATE (ended_on) ON care_agreements, aid_records TO app_staff;

-- A notice on paper is received by somebody of the school, who says so.
GRANT INSERT (member_id, carer_id, carer_name, carer_phone, carer_is, from_on, until_on, words, given_at, received_by) ON care_notices TO app_staff;
CREATE POLICY staff_receives ON care_notices FOR INSERT TO app_staff
  WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]) AND received_by = (SELECT app.viewer()));

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['care_record_rule()', 'guardianship_holds()', 'hukou_holds()', 'aid_holds()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
