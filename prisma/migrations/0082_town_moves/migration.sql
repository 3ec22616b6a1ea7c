-- A child goes to the town where its parents work: where to, since when, and whether it was admitted to a school there,
-- asked again until it is known. Records are never changed; each asking is a new one (docs/decisions/0053).

-- CreateEnum
CREATE TYPE "town_outcome" AS ENUM ('ADMITTED', 'NOT_YET', 'RETURNED', 'UNKNOWN');

-- CreateTable
CREATE TABLE "town_moves" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "moved_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "new_school" TEXT NOT NULL DEFAULT '',
    "outcome" "town_outcome" NOT NULL,
    "outcome_on" DATE NOT NULL,
    "follow_up_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "town_moves_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "town_moves_child_id_outcome_on_recorded_at_idx" ON "town_moves"("child_id", "outcome_on" DESC, "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "town_moves_school_id_idx" ON "town_moves"("school_id");

-- CreateIndex
CREATE INDEX "town_moves_recorded_by_idx" ON "town_moves"("recorded_by");

-- AddForeignKey
ALTER TABLE "town_moves" ADD CONSTRAINT "town_moves_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "town_moves" ADD CONSTRAINT "town_moves_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE town_moves
  ADD CONSTRAINT town_moves_order CHECK (outcome_on >= moved_on AND follow_up_on >= outcome_on),
  ADD CONSTRAINT town_moves_said CHECK (length(place) BETWEEN 1 AND 100 AND length(new_school) <= 100 AND length(note) <= 300);

-- Once it was admitted there, it stays one of those who were.
CREATE FUNCTION app.town_move_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE children SET moved_to_parents_town = true WHERE id = NEW.child_id AND NOT moved_to_parents_town;
  RETURN NULL;
END $$;
CREATE TRIGGER town_move_holds AFTER INSERT ON town_moves FOR EACH ROW WHEN (NEW.outcome = 'ADMITTED') EXECUTE FUNCTION app.town_move_holds();
CREATE TRIGGER care_record_rule BEFORE INSERT ON town_moves FOR EACH ROW EXECUTE FUNCTION app.care_record_rule();

ALTER TABLE town_moves OWNER TO app_owner;
ALTER TABLE town_moves ENABLE ROW LEVEL SECURITY;
ALTER TABLE town_moves FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON town_moves TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON town_moves TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON town_moves TO app_system;
CREATE POLICY staff_school ON town_moves TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_hand_writes ON town_moves AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()));
GRANT SELECT, INSERT ON town_moves TO app_staff;

ALTER FUNCTION app.town_move_holds() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.town_move_holds() FROM PUBLIC;
