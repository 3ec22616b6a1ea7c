-- Somebody who opens unusually many children's files within an hour is noticed at the file that is one too many.

-- AlterTable
ALTER TABLE "policies" ADD COLUMN     "openings_per_hour" INTEGER NOT NULL DEFAULT 30;

-- CreateTable
CREATE TABLE "opening_alerts" (
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "school_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "files" INTEGER NOT NULL,
    "allowed" INTEGER NOT NULL,

    CONSTRAINT "opening_alerts_pkey" PRIMARY KEY ("person_id","day")
);

-- CreateIndex
CREATE INDEX "opening_alerts_at_idx" ON "opening_alerts"("at");

-- AddForeignKey
ALTER TABLE "opening_alerts" ADD CONSTRAINT "opening_alerts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_alerts" ADD CONSTRAINT "opening_alerts_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE policies ADD CONSTRAINT policies_openings CHECK (openings_per_hour BETWEEN 5 AND 500);

-- Written by the trigger alone; read by whoever administers the district, and by the site for its letters.
ALTER TABLE opening_alerts OWNER TO app_owner;
ALTER TABLE opening_alerts ENABLE ROW LEVEL SECURITY;
ALTER TABLE opening_alerts FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON opening_alerts TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_reads ON opening_alerts FOR SELECT TO app_system USING (true);
CREATE POLICY staff_reads ON opening_alerts FOR SELECT TO app_staff USING ((SELECT app.admin()) AND school_id = ANY ((SELECT app.schools())::int[]));
GRANT SELECT ON opening_alerts TO app_system, app_staff;

-- Counted under the lock of the chain, so that of openings at the same moment each sees those before it.
CREATE FUNCTION app.openings_watched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE opened int; allowed int; zone text; today date;
BEGIN
  IF NEW.child_id IS NULL OR NEW.school_id IS NULL OR NEW.role IS NULL OR NEW.role NOT IN ('COORDINATOR', 'DISTRICT_ADMIN') THEN RETURN NULL; END IF;
  allowed := coalesce((app.policy_of(NEW.school_id)).openings_per_hour, 30);
  SELECT count(DISTINCT a.child_id) INTO opened FROM audit a
    WHERE a.actor_id = NEW.actor_id AND a.at > NEW.at - interval '1 hour' AND a.at <= NEW.at AND a.action IN ('child.opened', 'match.opened', 'check-in.opened');
  IF opened <= allowed THEN RETURN NULL; END IF;
  SELECT s.time_zone INTO zone FROM schools s WHERE s.id = NEW.school_id;
  today := (NEW.at AT TIME ZONE zone)::date;
  INSERT INTO opening_alerts (person_id, day, school_id, at, files, allowed) VALUES (NEW.actor_id, today, NEW.school_id, NEW.at, opened, allowed)
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    WITH RECURSIVE above AS (SELECT s.place_id AS id FROM schools s WHERE s.id = NEW.school_id
      UNION SELECT p.parent_id FROM places p JOIN above b ON p.id = b.id WHERE p.parent_id IS NOT NULL)
    SELECT DISTINCT 'UNUSUAL_OPENINGS:' || NEW.actor_id || ':' || today || ':' || g.person_id, 'UNUSUAL_OPENINGS', g.person_id,
      jsonb_build_object('personId', NEW.actor_id, 'day', today), NEW.at, NEW.at
    FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    WHERE g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL AND g.place_id IN (SELECT id FROM above)
    ON CONFLICT (key) DO NOTHING;
  RETURN NULL;
END $$;
ALTER FUNCTION app.openings_watched() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.openings_watched() FROM PUBLIC;
CREATE TRIGGER audit_watched AFTER INSERT ON audit FOR EACH ROW
  WHEN (NEW.action IN ('child.opened', 'match.opened', 'check-in.opened')) EXECUTE FUNCTION app.openings_watched();
