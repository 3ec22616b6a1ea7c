-- The record of a round: inputs, instance, plan and certificate, to be read and checked again years later.

-- CreateTable
CREATE TABLE "round_records" (
    "round_id" UUID NOT NULL,
    "input" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_records_pkey" PRIMARY KEY ("round_id")
);

-- AddForeignKey
ALTER TABLE "round_records" ADD CONSTRAINT "round_records_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE round_records OWNER TO app_owner;
ALTER TABLE round_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_records FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON round_records TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON round_records TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON round_records TO app_system;

-- Whoever may read the round may read its record; nobody changes the one of a round that is over.
GRANT SELECT, INSERT, UPDATE ON round_records TO app_staff;
CREATE POLICY staff_reads ON round_records FOR SELECT TO app_staff USING (round_id IN (SELECT r.id FROM rounds r));
CREATE POLICY staff_writes ON round_records FOR INSERT TO app_staff
  WITH CHECK (round_id IN (SELECT r.id FROM rounds r WHERE r.state::text NOT IN ('PUBLISHED', 'DISCARDED')));
CREATE POLICY staff_updates ON round_records FOR UPDATE TO app_staff
  USING (round_id IN (SELECT r.id FROM rounds r WHERE r.state::text NOT IN ('PUBLISHED', 'DISCARDED')));
