-- Days of a calendar that somebody read from a file and has not written into it yet (docs/decisions/0029).

CREATE TABLE "calendar_imports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER,
    "days" JSONB NOT NULL,
    "wrong" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_imports_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "calendar_imports_school_id_idx" ON "calendar_imports"("school_id");
CREATE INDEX "calendar_imports_created_by_idx" ON "calendar_imports"("created_by");
ALTER TABLE "calendar_imports" ADD CONSTRAINT "calendar_imports_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calendar_imports" ADD CONSTRAINT "calendar_imports_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE calendar_imports ADD CONSTRAINT calendar_imports_lists CHECK (jsonb_typeof(days) = 'array' AND jsonb_typeof(wrong) = 'array');

ALTER TABLE calendar_imports OWNER TO app_owner;
ALTER TABLE calendar_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON calendar_imports TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON calendar_imports TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_imports TO app_system;
-- Whoever may write the days of that calendar; the one who read the file is the one who says so.
GRANT SELECT, INSERT, DELETE, UPDATE (applied_at) ON calendar_imports TO app_staff;
CREATE POLICY staff_scope ON calendar_imports TO app_staff
  USING (CASE WHEN school_id IS NULL THEN (SELECT app.admin()) ELSE school_id = ANY ((SELECT app.schools())::int[]) END)
  WITH CHECK (CASE WHEN school_id IS NULL THEN (SELECT app.admin()) ELSE school_id = ANY ((SELECT app.schools())::int[]) END);
CREATE POLICY own_hand_writes ON calendar_imports AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (created_by = (SELECT app.viewer()) AND applied_at IS NULL);

-- The district's days are read before the district has its first school.
DROP POLICY staff_reads ON calendar_days;
CREATE POLICY staff_reads ON calendar_days FOR SELECT TO app_staff
  USING (CASE WHEN school_id IS NULL THEN (SELECT app.admin() OR (app.schools())[1] IS NOT NULL) ELSE school_id = ANY ((SELECT app.schools())::int[]) END);
