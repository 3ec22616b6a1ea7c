-- Tasks: what somebody of a school, or a mentor, is to do by a day. The follow-up of a check-in becomes one by itself.

-- CreateEnum
CREATE TYPE "task_kind" AS ENUM ('FOLLOW_UP', 'SUPPORT', 'VISIT', 'REVIEW', 'OTHER');

-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- CreateTable
CREATE TABLE "tasks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "kind" "task_kind" NOT NULL,
    "what" TEXT NOT NULL,
    "child_id" UUID,
    "match_id" UUID,
    "volunteer_id" UUID,
    "check_in_id" UUID,
    "owner_id" UUID,
    "due_on" DATE NOT NULL,
    "state" "task_state" NOT NULL DEFAULT 'OPEN',
    "outcome" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);
ALTER TABLE tasks
  ADD CONSTRAINT tasks_what CHECK (length(what) BETWEEN 1 AND 200),
  ADD CONSTRAINT tasks_closed CHECK ((state = 'OPEN') = (closed_at IS NULL) AND (state = 'OPEN') = (closed_by IS NULL)),
  -- Whoever drops a task says why.
  ADD CONSTRAINT tasks_dropped CHECK (state <> 'DROPPED' OR outcome <> '');

-- CreateIndex
CREATE UNIQUE INDEX "tasks_check_in_id_key" ON "tasks"("check_in_id");

-- CreateIndex
CREATE INDEX "tasks_school_id_state_due_on_idx" ON "tasks"("school_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "tasks_owner_id_state_due_on_idx" ON "tasks"("owner_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "tasks_child_id_idx" ON "tasks"("child_id");

-- CreateIndex
CREATE INDEX "tasks_match_id_idx" ON "tasks"("match_id");

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "check_ins"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a mentor asks to be followed up is a task from the moment the check-in is there, and changes with its correction.
CREATE FUNCTION app.follow_up_check_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE mentor uuid;
BEGIN
  IF NEW.follow_up = '' THEN
    DELETE FROM tasks WHERE check_in_id = NEW.id AND state = 'OPEN';
    RETURN NULL;
  END IF;
  SELECT v.person_id INTO mentor FROM volunteers v WHERE v.id = NEW.volunteer_id;
  INSERT INTO tasks (school_id, kind, what, child_id, match_id, volunteer_id, check_in_id, owner_id, due_on, created_at, created_by)
  VALUES (NEW.school_id, 'FOLLOW_UP', NEW.follow_up, NEW.child_id, NEW.match_id, NEW.volunteer_id, NEW.id,
    CASE NEW.follow_up_owner WHEN 'MENTOR' THEN mentor END, NEW.follow_up_on, NEW.submitted_at, mentor)
  ON CONFLICT (check_in_id) DO UPDATE SET what = EXCLUDED.what, owner_id = EXCLUDED.owner_id, due_on = EXCLUDED.due_on, version = tasks.version + 1
    WHERE tasks.state = 'OPEN';
  RETURN NULL;
END $$;
CREATE TRIGGER check_in_follows_up AFTER INSERT ON check_ins FOR EACH ROW WHEN (NEW.follow_up <> '') EXECUTE FUNCTION app.follow_up_check_in();
CREATE TRIGGER check_in_follows_up_again AFTER UPDATE ON check_ins FOR EACH ROW
  WHEN ((NEW.follow_up, NEW.follow_up_on, NEW.follow_up_owner) IS DISTINCT FROM (OLD.follow_up, OLD.follow_up_on, OLD.follow_up_owner))
  EXECUTE FUNCTION app.follow_up_check_in();
ALTER FUNCTION app.follow_up_check_in() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.follow_up_check_in() FROM PUBLIC;

ALTER TABLE tasks OWNER TO app_owner;
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE tasks FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tasks TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON tasks TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON tasks TO app_system;
GRANT SELECT, INSERT, UPDATE (owner_id, state, outcome, closed_at, closed_by, version) ON tasks TO app_staff;
CREATE POLICY staff_school ON tasks TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]))
  WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]) AND (closed_by IS NULL OR closed_by = (SELECT app.viewer())));
-- A mentor sees and closes what was given to them, as long as they and the child are in touch.
GRANT SELECT (id, school_id, kind, what, child_id, match_id, owner_id, due_on, state, outcome, created_at, closed_at, version) ON tasks TO app_volunteer;
GRANT UPDATE (state, outcome, closed_at, closed_by, version) ON tasks TO app_volunteer;
CREATE POLICY own ON tasks FOR SELECT TO app_volunteer USING (owner_id = (SELECT app.viewer()) AND match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY own_closes ON tasks FOR UPDATE TO app_volunteer USING (owner_id = (SELECT app.viewer()) AND match_id = ANY ((SELECT app.matches())::uuid[]) AND state = 'OPEN')
  WITH CHECK (owner_id = (SELECT app.viewer()) AND state = 'DONE' AND closed_by = (SELECT app.viewer()));
