-- Identity numbers, sealed: of a child, of a member of its family, or of a volunteer. Nobody has to give one.

-- CreateTable
CREATE TABLE "id_numbers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID,
    "member_id" UUID,
    "volunteer_id" UUID,
    "sealed" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "id_numbers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "id_numbers_member_id_key" ON "id_numbers"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "id_numbers_volunteer_id_key" ON "id_numbers"("volunteer_id");

-- CreateIndex
CREATE INDEX "id_numbers_child_id_idx" ON "id_numbers"("child_id");

-- CreateIndex
CREATE INDEX "id_numbers_school_id_fingerprint_idx" ON "id_numbers"("school_id", "fingerprint");

-- AddForeignKey
ALTER TABLE "id_numbers" ADD CONSTRAINT "id_numbers_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "id_numbers" ADD CONSTRAINT "id_numbers_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "id_numbers" ADD CONSTRAINT "id_numbers_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "id_numbers" ADD CONSTRAINT "id_numbers_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A number as it stands on a card fits neither of these two, so that it can never be stored by mistake.
ALTER TABLE id_numbers
  ADD CONSTRAINT id_numbers_sealed CHECK (sealed ~ '^v2\.[0-9a-f]{8}(\.[A-Za-z0-9_-]{16,}){3}$'),
  ADD CONSTRAINT id_numbers_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT id_numbers_holder CHECK ((child_id IS NULL) <> (volunteer_id IS NULL) AND (member_id IS NULL OR child_id IS NOT NULL));
CREATE UNIQUE INDEX id_numbers_child_key ON id_numbers (child_id) WHERE member_id IS NULL;
-- Of one school only: a rule across schools would tell one of them that another one's row exists.
CREATE UNIQUE INDEX id_numbers_children_key ON id_numbers (school_id, fingerprint) WHERE child_id IS NOT NULL AND member_id IS NULL;
CREATE UNIQUE INDEX id_numbers_volunteers_key ON id_numbers (school_id, fingerprint) WHERE volunteer_id IS NOT NULL;

ALTER TABLE id_numbers OWNER TO app_owner;
ALTER TABLE id_numbers ENABLE ROW LEVEL SECURITY;
ALTER TABLE id_numbers FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON id_numbers TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON id_numbers TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON id_numbers TO app_system;
GRANT SELECT, INSERT, DELETE, UPDATE (sealed, fingerprint, recorded_at, recorded_by) ON id_numbers TO app_staff;
CREATE POLICY staff_school ON id_numbers TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
