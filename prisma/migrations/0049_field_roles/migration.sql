-- Who visits children at home, how often, and under which role of the database (docs/decisions/0038).

-- AlterEnum
ALTER TYPE "staff_role" ADD VALUE 'BEAT_OFFICER';
ALTER TYPE "staff_role" ADD VALUE 'PROTECTION_HELPER';

-- AlterTable
ALTER TABLE "policies" ADD COLUMN     "visit_days" INTEGER NOT NULL DEFAULT 92,
ADD COLUMN     "care_visit_days" INTEGER NOT NULL DEFAULT 31;

ALTER TABLE policies ADD CONSTRAINT policies_visits CHECK (visit_days BETWEEN 14 AND 366 AND care_visit_days BETWEEN 7 AND visit_days);

DO $$ BEGIN
  -- On a server prisma/roles.sql made it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_field') THEN
    CREATE ROLE app_field NOLOGIN;
    GRANT app_field TO CURRENT_USER;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO app_field;
