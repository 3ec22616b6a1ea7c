-- Dropout prevention (控辍保学): an absence opens a case with the policy's clock; what is done stands in steps that are
-- written once, and the case says what they come to (docs/decisions/0050).

-- CreateEnum
CREATE TYPE "dropout_step_kind" AS ENUM ('REPORT', 'CONTACT', 'VISIT', 'TALK', 'HELP', 'TOWN_REPORT', 'BUREAU_REPORT', 'LOOK', 'CORRECTION');

-- CreateEnum
CREATE TYPE "dropout_outcome" AS ENUM ('RETURNED', 'TRANSFERRED', 'VOCATIONAL', 'HOME_TEACHING', 'MOVED', 'OVER_AGE', 'UNREACHABLE');

-- AlterTable
ALTER TABLE "policies" ADD COLUMN     "absence_contact_minutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "absence_look_days" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "absence_report_days" INTEGER NOT NULL DEFAULT 28,
ADD COLUMN     "absence_visit_days" INTEGER NOT NULL DEFAULT 3;

-- CreateTable
CREATE TABLE "dropout_cases" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "absent_from" TIMESTAMPTZ(3) NOT NULL,
    "former_id" UUID,
    "contact_minutes" INTEGER NOT NULL,
    "visit_days" INTEGER NOT NULL,
    "report_days" INTEGER NOT NULL,
    "look_days" INTEGER NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "contacted_at" TIMESTAMPTZ(3),
    "visited_on" DATE,
    "town_told_on" DATE,
    "bureau_told_on" DATE,
    "looked_on" DATE,
    "hinders" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "outcome" "dropout_outcome",
    "outcome_on" DATE,
    "outcome_where" TEXT NOT NULL DEFAULT '',
    "outcome_note" TEXT NOT NULL DEFAULT '',
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dropout_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dropout_steps" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "kind" "dropout_step_kind" NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "with_whom" TEXT NOT NULL DEFAULT '',
    "reached" BOOLEAN NOT NULL DEFAULT true,
    "parties" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hinders" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "said" TEXT NOT NULL DEFAULT '',
    "promised" TEXT NOT NULL DEFAULT '',
    "corrects_id" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dropout_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dropout_cases_child_id_absent_from_idx" ON "dropout_cases"("child_id", "absent_from" DESC);

-- CreateIndex
CREATE INDEX "dropout_cases_school_id_absent_from_idx" ON "dropout_cases"("school_id", "absent_from");

-- CreateIndex
CREATE INDEX "dropout_cases_former_id_idx" ON "dropout_cases"("former_id");

-- CreateIndex
CREATE INDEX "dropout_cases_opened_by_idx" ON "dropout_cases"("opened_by");

-- CreateIndex
CREATE INDEX "dropout_cases_closed_by_idx" ON "dropout_cases"("closed_by");

-- CreateIndex
CREATE UNIQUE INDEX "dropout_steps_corrects_id_key" ON "dropout_steps"("corrects_id");

-- CreateIndex
CREATE INDEX "dropout_steps_case_id_done_at_idx" ON "dropout_steps"("case_id", "done_at");

-- CreateIndex
CREATE INDEX "dropout_steps_school_id_idx" ON "dropout_steps"("school_id");

-- CreateIndex
CREATE INDEX "dropout_steps_recorded_by_idx" ON "dropout_steps"("recorded_by");

-- AddForeignKey
ALTER TABLE "dropout_cases" ADD CONSTRAINT "dropout_cases_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dropout_cases" ADD CONSTRAINT "dropout_cases_former_id_fkey" FOREIGN KEY ("former_id") REFERENCES "dropout_cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dropout_cases" ADD CONSTRAINT "dropout_cases_opened_by_fkey" FOREIGN KEY ("opened_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dropout_cases" ADD CONSTRAINT "dropout_cases_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dropout_steps" ADD CONSTRAINT "dropout_steps_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "dropout_cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dropout_steps" ADD CONSTRAINT "dropout_steps_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "dropout_steps"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dropout_steps" ADD CONSTRAINT "dropout_steps_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE policies ADD CONSTRAINT policies_absence CHECK (absence_contact_minutes BETWEEN 10 AND 2880
  AND absence_visit_days BETWEEN 1 AND 30 AND absence_report_days BETWEEN absence_visit_days AND 92 AND absence_look_days BETWEEN 7 AND 184);

ALTER TABLE dropout_cases
  ADD CONSTRAINT dropout_cases_clock CHECK (contact_minutes > 0 AND visit_days > 0 AND report_days >= visit_days AND look_days > 0),
  ADD CONSTRAINT dropout_cases_begin CHECK (absent_from <= opened_at),
  ADD CONSTRAINT dropout_cases_outcome CHECK ((outcome IS NULL) = (outcome_on IS NULL) AND (outcome IS NULL) = (closed_by IS NULL)
    AND (outcome IS NULL) = (closed_at IS NULL)),
  ADD CONSTRAINT dropout_cases_order CHECK (outcome_on >= (absent_from AT TIME ZONE 'Asia/Shanghai')::date),
  ADD CONSTRAINT dropout_cases_where CHECK (outcome_where <> '' OR outcome IS NULL OR outcome NOT IN ('TRANSFERRED', 'VOCATIONAL', 'MOVED')),
  ADD CONSTRAINT dropout_cases_said CHECK (length(outcome_where) <= 200 AND length(outcome_note) <= 1000);
-- A second report joins the one that is open.
CREATE UNIQUE INDEX dropout_cases_one_open ON dropout_cases (child_id) WHERE outcome IS NULL;
ALTER TABLE dropout_steps
  ADD CONSTRAINT dropout_steps_corrects CHECK ((kind = 'CORRECTION') = (corrects_id IS NOT NULL)),
  ADD CONSTRAINT dropout_steps_time CHECK (done_at <= recorded_at + interval '5 minutes'),
  ADD CONSTRAINT dropout_steps_codes CHECK (parties <@ ARRAY['COUNTY', 'BUREAU', 'TOWN', 'VILLAGE', 'SCHOOL', 'PARENT']
    AND hinders <@ ARRAY['WORK', 'MARRIAGE', 'ILLNESS', 'BULLYING', 'DISTASTE', 'CARE_AT_HOME', 'POVERTY', 'MOVED_UNKNOWN', 'OTHER']),
  ADD CONSTRAINT dropout_steps_said CHECK (length(with_whom) <= 200 AND length(said) <= 1000 AND length(promised) <= 500);

CREATE FUNCTION app.dropout_case_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  SELECT c.school_id INTO NEW.school_id FROM children c WHERE c.id = NEW.child_id FOR NO KEY UPDATE;
  IF NEW.former_id IS NOT NULL AND NOT EXISTS (SELECT FROM dropout_cases f WHERE f.id = NEW.former_id AND f.child_id = NEW.child_id AND f.outcome IS NOT NULL) THEN
    RAISE EXCEPTION 'CASE_OF_ANOTHER_CHILD';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION app.dropout_step_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  SELECT c.school_id INTO NEW.school_id FROM dropout_cases c WHERE c.id = NEW.case_id FOR NO KEY UPDATE;
  IF NEW.corrects_id IS NOT NULL AND NOT EXISTS (SELECT FROM dropout_steps s WHERE s.id = NEW.corrects_id AND s.case_id = NEW.case_id AND s.kind <> 'CORRECTION') THEN
    RAISE EXCEPTION 'STEP_OF_ANOTHER_CASE';
  END IF;
  RETURN NEW;
END $$;

-- What the steps that still count come to, and the visits of village and town to the home since the child is absent.
CREATE FUNCTION app.dropout_holds(one uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH c AS (SELECT * FROM dropout_cases WHERE id = one),
  s AS (SELECT t.*, (t.done_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM dropout_steps t
    WHERE t.case_id = one AND NOT EXISTS (SELECT FROM dropout_steps k WHERE k.corrects_id = t.id)),
  v AS (SELECT min(x.visited_on) AS day, min(x.recorded_at) AS at FROM visits x, c WHERE x.child_id = c.child_id AND cardinality(x.present) > 0
    AND x.visited_on >= (c.absent_from AT TIME ZONE 'Asia/Shanghai')::date AND (c.closed_at IS NULL OR x.recorded_at <= c.closed_at))
  UPDATE dropout_cases k SET
    contacted_at = LEAST((SELECT min(done_at) FROM s WHERE kind IN ('CONTACT', 'VISIT', 'TALK') AND reached), v.at),
    visited_on = LEAST((SELECT min(day) FROM s WHERE kind = 'VISIT' AND reached), v.day),
    town_told_on = (SELECT min(day) FROM s WHERE kind = 'TOWN_REPORT'),
    bureau_told_on = (SELECT min(day) FROM s WHERE kind = 'BUREAU_REPORT'),
    looked_on = (SELECT max(day) FROM s WHERE kind = 'LOOK'),
    hinders = coalesce((SELECT hinders FROM s WHERE cardinality(hinders) > 0 ORDER BY done_at DESC, recorded_at DESC LIMIT 1), '{}')
  FROM v WHERE k.id = one;
$$;
CREATE FUNCTION app.dropout_step_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.dropout_holds(NEW.case_id);
  RETURN NULL;
END $$;
CREATE FUNCTION app.dropout_visit_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM app.dropout_holds(c.id) FROM dropout_cases c WHERE c.child_id = NEW.child_id AND c.outcome IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER dropout_case_rule BEFORE INSERT ON dropout_cases FOR EACH ROW EXECUTE FUNCTION app.dropout_case_rule();
CREATE TRIGGER dropout_step_rule BEFORE INSERT ON dropout_steps FOR EACH ROW EXECUTE FUNCTION app.dropout_step_rule();
CREATE TRIGGER dropout_step_holds AFTER INSERT ON dropout_steps FOR EACH ROW EXECUTE FUNCTION app.dropout_step_holds();
CREATE TRIGGER dropout_visit_holds AFTER INSERT ON visits FOR EACH ROW EXECUTE FUNCTION app.dropout_visit_holds();

DO $$ DECLARE t text; f text; BEGIN
  FOREACH t IN ARRAY ARRAY['dropout_cases', 'dropout_steps'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['dropout_case_rule()', 'dropout_step_rule()', 'dropout_holds(uuid)', 'dropout_step_holds()', 'dropout_visit_holds()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;

-- In their own name; an outcome is said once.
GRANT SELECT ON dropout_cases, dropout_steps TO app_staff;
GRANT INSERT ON dropout_steps TO app_staff;
GRANT INSERT (id, child_id, school_id, absent_from, former_id, contact_minutes, visit_days, report_days, look_days, opened_by, opened_at) ON dropout_cases TO app_staff;
GRANT UPDATE (outcome, outcome_on, outcome_where, outcome_note, closed_by, closed_at) ON dropout_cases TO app_staff;
CREATE POLICY own_hand_opens ON dropout_cases AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (opened_by = (SELECT app.viewer()));
CREATE POLICY own_hand_closes ON dropout_cases AS RESTRICTIVE FOR UPDATE TO app_staff USING (outcome IS NULL) WITH CHECK (closed_by = (SELECT app.viewer()));
CREATE POLICY own_hand_writes ON dropout_steps AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()));
