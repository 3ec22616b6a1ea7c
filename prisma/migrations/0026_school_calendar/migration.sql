-- Which days are school days, and when children are in class (docs/decisions/0022). Nothing here is about a person.

-- CreateEnum
CREATE TYPE "holiday_rule" AS ENUM ('KEEP', 'SKIP', 'NEXT_SCHOOL_DAY');

-- CreateEnum
CREATE TYPE "day_exception" AS ENUM ('HOLIDAY', 'MAKE_UP');

-- AlterTable
ALTER TABLE "contact_plans" ADD COLUMN     "holiday_rule" "holiday_rule" NOT NULL DEFAULT 'KEEP';

-- CreateTable
CREATE TABLE "calendar_days" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER,
    "day" DATE NOT NULL,
    "kind" "day_exception" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timetables" (
    "school_id" INTEGER NOT NULL,
    "lessons" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timetables_pkey" PRIMARY KEY ("school_id")
);

-- CreateIndex
CREATE INDEX "terms_school_id_idx" ON "terms"("school_id");

-- AddForeignKey
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms" ADD CONSTRAINT "terms_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetables" ADD CONSTRAINT "timetables_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A day once, of everybody or of one school.
CREATE UNIQUE INDEX calendar_days_day ON calendar_days (school_id, day) NULLS NOT DISTINCT;
ALTER TABLE calendar_days ADD CONSTRAINT calendar_days_named CHECK (name_zh <> '' AND name_en <> '');
ALTER TABLE terms ADD CONSTRAINT terms_order CHECK (ends_on > starts_on AND ends_on < starts_on + 366);
ALTER TABLE terms ADD CONSTRAINT terms_apart EXCLUDE USING gist (school_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
ALTER TABLE timetables ADD CONSTRAINT timetables_windows CHECK (jsonb_typeof(lessons) = 'array');

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['calendar_days', 'terms', 'timetables'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system, app_staff', t);
  END LOOP;
END $$;
GRANT USAGE ON SEQUENCE calendar_days_id_seq, terms_id_seq TO app_system, app_staff;
CREATE POLICY staff_reads ON calendar_days FOR SELECT TO app_staff USING (coalesce(school_id, (SELECT (app.schools())[1])) = ANY ((SELECT app.schools())::int[]));
CREATE POLICY staff_adds ON calendar_days FOR INSERT TO app_staff
  WITH CHECK (CASE WHEN school_id IS NULL THEN (SELECT app.admin()) ELSE school_id = ANY ((SELECT app.schools())::int[]) END);
CREATE POLICY staff_changes ON calendar_days FOR UPDATE TO app_staff
  USING (CASE WHEN school_id IS NULL THEN (SELECT app.admin()) ELSE school_id = ANY ((SELECT app.schools())::int[]) END)
  WITH CHECK (CASE WHEN school_id IS NULL THEN (SELECT app.admin()) ELSE school_id = ANY ((SELECT app.schools())::int[]) END);
CREATE POLICY staff_drops ON calendar_days FOR DELETE TO app_staff
  USING (CASE WHEN school_id IS NULL THEN (SELECT app.admin()) ELSE school_id = ANY ((SELECT app.schools())::int[]) END);
CREATE POLICY staff_school ON terms TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY staff_school ON timetables TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));

-- Facts: public holidays of 2026 and the days that make up for them, as announced by the State Council.
INSERT INTO calendar_days (day, kind, name_zh, name_en)
SELECT h.first + n, 'HOLIDAY', h.zh, h.en FROM (VALUES
  ('元旦', 'New Year''s Day', DATE '2026-01-01', 3),
  ('春节', 'Spring Festival', DATE '2026-02-15', 9),
  ('清明节', 'Qingming Festival', DATE '2026-04-04', 3),
  ('劳动节', 'Labour Day', DATE '2026-05-01', 5),
  ('端午节', 'Dragon Boat Festival', DATE '2026-06-19', 3),
  ('中秋节', 'Mid-Autumn Festival', DATE '2026-09-25', 3),
  ('国庆节', 'National Day', DATE '2026-10-01', 7)
) AS h (zh, en, first, days), generate_series(0, h.days - 1) AS n;
INSERT INTO calendar_days (day, kind, name_zh, name_en) VALUES
  ('2026-01-04', 'MAKE_UP', '元旦补课', 'Make-up day, New Year''s Day'),
  ('2026-02-14', 'MAKE_UP', '春节补课', 'Make-up day, Spring Festival'),
  ('2026-02-28', 'MAKE_UP', '春节补课', 'Make-up day, Spring Festival'),
  ('2026-05-09', 'MAKE_UP', '劳动节补课', 'Make-up day, Labour Day'),
  ('2026-09-20', 'MAKE_UP', '国庆节补课', 'Make-up day, National Day'),
  ('2026-10-10', 'MAKE_UP', '国庆节补课', 'Make-up day, National Day');
