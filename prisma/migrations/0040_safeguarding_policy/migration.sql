-- Who is named to take reports of harm, and within how many minutes they have to act (docs/decisions/0032).

-- AlterEnum
ALTER TYPE "staff_role" ADD VALUE 'SAFEGUARDING_OFFICER';

-- AlterTable
ALTER TABLE "policies" ADD COLUMN     "report_minutes" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "report_district_minutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "receipt_minutes" INTEGER NOT NULL DEFAULT 1440;

ALTER TABLE policies ADD CONSTRAINT policies_reports CHECK (report_minutes BETWEEN 5 AND 1440
  AND report_district_minutes BETWEEN report_minutes AND 2880 AND receipt_minutes BETWEEN 30 AND 10080);

-- The officers' own area: nobody else's pages read a report.
DO $$ BEGIN
  -- On a server prisma/roles.sql made it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_officer') THEN
    CREATE ROLE app_officer NOLOGIN;
    GRANT app_officer TO CURRENT_USER;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO app_officer;
