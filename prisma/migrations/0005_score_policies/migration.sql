-- How a school, or the district, weighs what speaks for a pair: versions that are added, never changed.

-- AlterTable
ALTER TABLE "matches" ADD COLUMN     "weights" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "score_policy_id" INTEGER;

-- CreateTable
CREATE TABLE "score_policies" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER,
    "time" INTEGER NOT NULL,
    "distance" INTEGER NOT NULL,
    "interests" INTEGER NOT NULL,
    "wishes" INTEGER NOT NULL,
    "experience" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "continuity" INTEGER NOT NULL,
    "full_parts" INTEGER NOT NULL,
    "far_metres" INTEGER NOT NULL,
    "full_months" INTEGER NOT NULL,
    "full_after_months" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID,

    CONSTRAINT "score_policies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "score_policies_school_id_set_at_idx" ON "score_policies"("school_id", "set_at" DESC);

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_score_policy_id_fkey" FOREIGN KEY ("score_policy_id") REFERENCES "score_policies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_policies" ADD CONSTRAINT "score_policies_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_policies" ADD CONSTRAINT "score_policies_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE score_policies
  ADD CONSTRAINT score_policies_weights CHECK (least(time, distance, interests, wishes, experience, waiting, continuity) >= 0
    AND time + distance + interests + wishes + experience + waiting + continuity = 1000),
  ADD CONSTRAINT score_policies_parts CHECK (full_parts BETWEEN 1 AND 28),
  ADD CONSTRAINT score_policies_metres CHECK (far_metres BETWEEN 1000 AND 200000),
  ADD CONSTRAINT score_policies_months CHECK (full_months BETWEEN 1 AND 120),
  ADD CONSTRAINT score_policies_after CHECK (full_after_months BETWEEN 1 AND 60);

ALTER TABLE score_policies OWNER TO app_owner;
ALTER TABLE score_policies ENABLE ROW LEVEL SECURITY;
ALTER TABLE score_policies FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON score_policies TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON score_policies TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON score_policies TO app_system;
GRANT USAGE ON SEQUENCE score_policies_id_seq TO app_staff, app_system;

-- Staff read the district's weights and those of their schools; a school's are set by whoever works for it, the
-- district's by an administrator, and nobody sets any in another's name.
GRANT SELECT, INSERT ON score_policies TO app_staff;
CREATE POLICY staff_reads ON score_policies FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])
  OR (school_id IS NULL AND ((SELECT cardinality(app.schools())) > 0 OR (SELECT app.admin()))));
CREATE POLICY staff_writes ON score_policies FOR INSERT TO app_staff WITH CHECK (set_by = (SELECT app.viewer())
  AND ((school_id IS NULL AND (SELECT app.admin())) OR school_id = ANY ((SELECT app.schools())::int[])));
