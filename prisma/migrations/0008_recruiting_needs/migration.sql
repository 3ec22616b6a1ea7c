-- CreateTable
CREATE TABLE "recruiting_needs" (
    "school_id" INTEGER NOT NULL,
    "fathers" INTEGER NOT NULL DEFAULT 0,
    "mothers" INTEGER NOT NULL DEFAULT 0,
    "gains" JSONB NOT NULL DEFAULT '{}',
    "recruits" JSONB NOT NULL DEFAULT '{}',
    "computed_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recruiting_needs_pkey" PRIMARY KEY ("school_id")
);

-- CreateIndex
CREATE INDEX "recruiting_needs_due_at_idx" ON "recruiting_needs"("due_at");

-- AddForeignKey
ALTER TABLE "recruiting_needs" ADD CONSTRAINT "recruiting_needs_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE recruiting_needs ADD CONSTRAINT recruiting_needs_counts CHECK (fathers >= 0 AND mothers >= 0);

ALTER TABLE recruiting_needs OWNER TO app_owner;
ALTER TABLE recruiting_needs ENABLE ROW LEVEL SECURITY;
ALTER TABLE recruiting_needs FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON recruiting_needs TO app_owner USING (true) WITH CHECK (true);
-- Only the site itself works figures out: it alone sees every volunteer of the district, from whom the typical one is taken.
CREATE POLICY system_all ON recruiting_needs TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON recruiting_needs TO app_system;

-- Everyone who may look for a school: how many volunteers are wanted there, and nothing about children.
GRANT SELECT (school_id, fathers, mothers) ON recruiting_needs TO app_visitor, app_volunteer;
CREATE POLICY recruiting_visitor ON recruiting_needs FOR SELECT TO app_visitor USING (school_id IN (SELECT s.id FROM schools s WHERE s.recruiting));
CREATE POLICY recruiting_volunteer ON recruiting_needs FOR SELECT TO app_volunteer USING (school_id IN (SELECT s.id FROM schools s WHERE s.recruiting));

-- Staff read everything about their schools, and may ask for new figures.
GRANT SELECT, UPDATE (due_at) ON recruiting_needs TO app_staff;
CREATE POLICY staff_reads ON recruiting_needs FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY staff_asks ON recruiting_needs FOR UPDATE TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
