-- When a mentor, a child or a supervising teacher has time, and when not (docs/decisions/0026).

-- AlterTable
ALTER TABLE "volunteers" ADD COLUMN     "time_zone" TEXT;

-- CreateTable
CREATE TABLE "weekly_hours" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "volunteer_id" UUID,
    "child_id" UUID,
    "supervisor_id" UUID,
    "windows" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "weekly_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absences" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "volunteer_id" UUID,
    "child_id" UUID,
    "supervisor_id" UUID,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "weekly_hours_volunteer_id_key" ON "weekly_hours"("volunteer_id");

-- CreateIndex
CREATE UNIQUE INDEX "weekly_hours_child_id_key" ON "weekly_hours"("child_id");

-- CreateIndex
CREATE UNIQUE INDEX "weekly_hours_supervisor_id_key" ON "weekly_hours"("supervisor_id");

-- CreateIndex
CREATE INDEX "absences_volunteer_id_first_day_idx" ON "absences"("volunteer_id", "first_day");

-- CreateIndex
CREATE INDEX "absences_child_id_first_day_idx" ON "absences"("child_id", "first_day");

-- CreateIndex
CREATE INDEX "absences_supervisor_id_first_day_idx" ON "absences"("supervisor_id", "first_day");

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "supervisors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "supervisors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE volunteers ADD CONSTRAINT volunteers_time_zone CHECK (time_zone <> '');
ALTER TABLE weekly_hours ADD CONSTRAINT weekly_hours_party CHECK (num_nonnulls(volunteer_id, child_id, supervisor_id) = 1);
ALTER TABLE weekly_hours ADD CONSTRAINT weekly_hours_windows CHECK (jsonb_typeof(windows) = 'array');
ALTER TABLE absences ADD CONSTRAINT absences_party CHECK (num_nonnulls(volunteer_id, child_id, supervisor_id) = 1);
ALTER TABLE absences ADD CONSTRAINT absences_order CHECK (last_day >= first_day AND last_day < first_day + 366);
ALTER TABLE absences ADD CONSTRAINT absences_note CHECK (length(note) <= 100);

-- Whoever sees the mentor, the child or the teacher in their school sees their hours: a child that changes schools takes
-- them along. A mentor keeps their own.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['weekly_hours', 'absences'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system, app_staff', t);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO app_volunteer', t);
    EXECUTE format('CREATE POLICY own ON %I TO app_volunteer USING (volunteer_id = (SELECT app.volunteer())) WITH CHECK (volunteer_id = (SELECT app.volunteer()))', t);
    EXECUTE format('CREATE POLICY staff_party ON %I TO app_staff
      USING (volunteer_id IN (SELECT v.id FROM volunteers v) OR child_id IN (SELECT c.id FROM children c) OR supervisor_id IN (SELECT s.id FROM supervisors s))
      WITH CHECK (volunteer_id IN (SELECT v.id FROM volunteers v) OR child_id IN (SELECT c.id FROM children c) OR supervisor_id IN (SELECT s.id FROM supervisors s))', t);
  END LOOP;
END $$;
GRANT UPDATE (windows, version) ON weekly_hours TO app_volunteer;
