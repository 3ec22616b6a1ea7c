-- What the police report of a year's clean-up (集中整治): figures that a district types for its year report, and nothing
-- else in the site is worked out from them (docs/decisions/0052).

-- CreateTable
CREATE TABLE "clean_up_years" (
    "place_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "deployments" INTEGER,
    "operations" INTEGER,
    "machine_cases" INTEGER,
    "venues_closed" INTEGER,
    "detained" INTEGER,
    "fined" INTEGER,
    "crimes_solved" INTEGER,
    "people_punished" INTEGER,
    "source" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "clean_up_years_pkey" PRIMARY KEY ("place_id","year")
);

-- CreateIndex
CREATE INDEX "clean_up_years_recorded_by_idx" ON "clean_up_years"("recorded_by");

-- AddForeignKey
ALTER TABLE "clean_up_years" ADD CONSTRAINT "clean_up_years_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "clean_up_years" ADD CONSTRAINT "clean_up_years_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE clean_up_years
  ADD CONSTRAINT clean_up_years_year CHECK (year BETWEEN 2017 AND 2100),
  ADD CONSTRAINT clean_up_years_counts CHECK (0 <= LEAST(deployments, operations, machine_cases, venues_closed, detained, fined, crimes_solved, people_punished)
    AND GREATEST(deployments, operations, machine_cases, venues_closed, detained, fined, crimes_solved, people_punished) <= 1000000),
  ADD CONSTRAINT clean_up_years_source CHECK (length(source) BETWEEN 1 AND 200);

ALTER TABLE clean_up_years OWNER TO app_owner;
ALTER TABLE clean_up_years ENABLE ROW LEVEL SECURITY;
ALTER TABLE clean_up_years FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON clean_up_years TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON clean_up_years TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON clean_up_years TO app_system;

-- Administrators of the district alone, in their own name.
GRANT SELECT, INSERT, UPDATE ON clean_up_years TO app_staff;
CREATE POLICY own_district ON clean_up_years TO app_staff
  USING (place_id IN (SELECT g.place_id FROM grants g WHERE g.person_id = (SELECT app.viewer()) AND g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL))
  WITH CHECK (recorded_by = (SELECT app.viewer())
    AND place_id IN (SELECT g.place_id FROM grants g WHERE g.person_id = (SELECT app.viewer()) AND g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL));
