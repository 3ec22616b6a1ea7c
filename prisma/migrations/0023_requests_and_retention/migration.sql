-- Requests of people about their own data, how long what is kept, and what must not be deleted yet.

-- CreateEnum
CREATE TYPE "request_kind" AS ENUM ('VIEW', 'COPY', 'CORRECT', 'DELETE');

-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('OPEN', 'GRANTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "identity_check" AS ENUM ('KNOWN', 'CARD_SEEN', 'CALLED_BACK');

-- CreateEnum
CREATE TYPE "retention_kind" AS ENUM ('CHILD_FILE', 'APPLICATION', 'VOLUNTEER', 'NOMINATION', 'LETTER', 'FAMILY_LINK', 'SIGN_IN', 'REQUEST');

-- AlterTable
ALTER TABLE "children" ADD COLUMN     "purged_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "volunteers" ADD COLUMN     "purged_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "data_requests" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID,
    "volunteer_id" UUID,
    "kind" "request_kind" NOT NULL,
    "state" "request_state" NOT NULL DEFAULT 'OPEN',
    "asked_by" TEXT NOT NULL,
    "identity_check" "identity_check" NOT NULL,
    "wish" TEXT NOT NULL DEFAULT '',
    "received_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "data_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holds" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID,
    "volunteer_id" UUID,
    "reason" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_policies" (
    "id" SERIAL NOT NULL,
    "kind" "retention_kind" NOT NULL,
    "months" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID NOT NULL,

    CONSTRAINT "retention_policies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_requests_school_id_state_due_on_idx" ON "data_requests"("school_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "data_requests_child_id_idx" ON "data_requests"("child_id");

-- CreateIndex
CREATE INDEX "data_requests_volunteer_id_idx" ON "data_requests"("volunteer_id");

-- CreateIndex
CREATE INDEX "holds_child_id_idx" ON "holds"("child_id");

-- CreateIndex
CREATE INDEX "holds_volunteer_id_idx" ON "holds"("volunteer_id");

-- CreateIndex
CREATE INDEX "retention_policies_kind_set_at_idx" ON "retention_policies"("kind", "set_at" DESC);

-- AddForeignKey
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_policies" ADD CONSTRAINT "retention_policies_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE data_requests
  ADD CONSTRAINT data_requests_subject CHECK (num_nonnulls(child_id, volunteer_id) = 1),
  ADD CONSTRAINT data_requests_due CHECK (due_on >= received_on),
  ADD CONSTRAINT data_requests_answered CHECK ((state = 'OPEN') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL));
ALTER TABLE holds ADD CONSTRAINT holds_subject CHECK (num_nonnulls(child_id, volunteer_id) = 1);
CREATE UNIQUE INDEX holds_child_key ON holds (child_id) WHERE lifted_at IS NULL;
CREATE UNIQUE INDEX holds_volunteer_key ON holds (volunteer_id) WHERE lifted_at IS NULL;
ALTER TABLE retention_policies ADD CONSTRAINT retention_policies_months CHECK (months BETWEEN 1 AND 240);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['data_requests', 'holds', 'retention_policies'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['data_requests', 'holds'] LOOP
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE (state, answer, answered_at, answered_by, version) ON data_requests TO app_staff;
-- A hold is set and lifted by whoever administers the district; the school sees it.
GRANT SELECT, INSERT, UPDATE (lifted_at) ON holds TO app_staff;
CREATE POLICY admin_sets ON holds AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()));
CREATE POLICY admin_lifts ON holds AS RESTRICTIVE FOR UPDATE TO app_staff USING ((SELECT app.admin()));
GRANT SELECT, INSERT ON retention_policies TO app_staff;
GRANT USAGE ON SEQUENCE retention_policies_id_seq TO app_staff, app_system;
CREATE POLICY staff_reads ON retention_policies FOR SELECT TO app_staff USING ((SELECT app.admin()));
CREATE POLICY admin_writes ON retention_policies FOR INSERT TO app_staff WITH CHECK ((SELECT app.admin()) AND set_by = (SELECT app.viewer()));

-- How much is due of what staff do not read: letters, sessions, one-time links and receipts. A number, no row.
CREATE FUNCTION app.due_unseen(kind text, before timestamptz) RETURNS int LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT app.admin() AND NOT app.is_system() THEN RETURN NULL; END IF;
  RETURN CASE kind
    WHEN 'LETTER' THEN (SELECT count(*)::int FROM outbox o WHERE o.state <> 'WAITING' AND o.created_at < before)
    WHEN 'SIGN_IN' THEN (SELECT count(*)::int FROM tokens t WHERE t.expires_at < before)
      + (SELECT count(*)::int FROM form_receipts f WHERE f.created_at < before) END;
END $$;
ALTER FUNCTION app.due_unseen(text, timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.due_unseen(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.due_unseen(text, timestamptz) TO app_staff, app_system;
