-- Rosters of children from a file, looked over before they are written (docs/decisions/0044).

-- CreateEnum
CREATE TYPE "roster_state" AS ENUM ('MAPPING', 'CHECKING', 'READY', 'WRITING', 'DONE', 'UNDONE', 'DISCARDED');

-- CreateTable
CREATE TABLE "roster_imports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "state" "roster_state" NOT NULL DEFAULT 'MAPPING',
    "file_name" TEXT NOT NULL,
    "headings" TEXT[],
    "heading_key" TEXT NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "remembered" JSONB NOT NULL DEFAULT '{}',
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "heard_at" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "roster_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_rows" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "school_id" INTEGER NOT NULL,
    "sealed" TEXT NOT NULL,
    "person_key" TEXT,
    "verdict" TEXT,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "doubt" TEXT,
    "decision" TEXT,
    "same_as" INTEGER,
    "child_id" UUID,
    "before" TEXT,
    "child_version" INTEGER,

    CONSTRAINT "roster_rows_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE INDEX "roster_imports_school_id_created_at_idx" ON "roster_imports"("school_id", "created_at" DESC);
CREATE INDEX "roster_imports_created_by_idx" ON "roster_imports"("created_by");
CREATE INDEX "roster_rows_import_id_verdict_line_idx" ON "roster_rows"("import_id", "verdict", "line");
CREATE INDEX "roster_rows_import_id_person_key_line_idx" ON "roster_rows"("import_id", "person_key", "line");
CREATE INDEX "roster_rows_child_id_idx" ON "roster_rows"("child_id");
CREATE INDEX "roster_rows_school_id_idx" ON "roster_rows"("school_id");

-- AddForeignKey
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "roster_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE roster_imports
  ADD CONSTRAINT roster_imports_progress CHECK (progress BETWEEN 0 AND 100),
  ADD CONSTRAINT roster_imports_applied CHECK ((state IN ('DONE', 'UNDONE')) = (applied_at IS NOT NULL) AND (state = 'UNDONE') = (undone_at IS NOT NULL));
-- A row as it stands in the file fits neither of these, so that no name or number is ever stored by mistake.
ALTER TABLE roster_rows
  ADD CONSTRAINT roster_rows_sealed CHECK (sealed ~ '^v2\.[0-9a-f]{8}(\.[A-Za-z0-9_-]{2,}){3}$' AND (before IS NULL OR before ~ '^v2\.[0-9a-f]{8}(\.[A-Za-z0-9_-]{2,}){3}$')),
  ADD CONSTRAINT roster_rows_person_key CHECK (person_key ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT roster_rows_words CHECK (verdict IN ('NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE', 'DOUBTFUL', 'WRONG') AND decision IN ('SAME', 'NEW', 'SKIP'));
-- One at a time for each school is checked or written.
CREATE UNIQUE INDEX roster_imports_running ON roster_imports (school_id) WHERE state = 'WRITING';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['roster_imports', 'roster_rows'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE (state, mapping, remembered, row_count, progress, heard_at, counts, applied_at, undone_at, version) ON roster_imports TO app_staff;
CREATE POLICY own_hand_writes ON roster_imports AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (created_by = (SELECT app.viewer()) AND applied_at IS NULL);
GRANT SELECT, INSERT, DELETE, UPDATE (sealed, person_key, verdict, faults, doubt, decision, same_as, child_id, before, child_version) ON roster_rows TO app_staff;

-- Takes the files that an import made out again, if each is still as it made it and nothing hangs on it. Answers how
-- many are not; then none was taken out. Staff cannot delete a file otherwise.
CREATE FUNCTION app.undo_roster(p_import uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE made uuid[]; kept int;
BEGIN
  PERFORM 1 FROM roster_imports i WHERE i.id = p_import AND i.state = 'DONE' AND i.school_id = ANY (app.schools()) FOR UPDATE;
  IF NOT FOUND THEN RETURN -1; END IF;
  SELECT array_agg(r.child_id), count(*) FILTER (WHERE c.version IS DISTINCT FROM r.child_version OR c.state <> 'PROPOSED'
      OR EXISTS (SELECT FROM weekly_hours w WHERE w.child_id = c.id) OR EXISTS (SELECT FROM absences a WHERE a.child_id = c.id))
    INTO made, kept FROM roster_rows r JOIN children c ON c.id = r.child_id WHERE r.import_id = p_import AND r.verdict = 'NEW';
  IF made IS NULL THEN RETURN 0; END IF;
  IF kept > 0 THEN RETURN kept; END IF;
  BEGIN
    DELETE FROM slots WHERE child_id = ANY (made);
    DELETE FROM family_members WHERE child_id = ANY (made);
    DELETE FROM children WHERE id = ANY (made);
  EXCEPTION WHEN foreign_key_violation THEN
    -- What hangs on them has no version of theirs: a task, a permission, a visit.
    RETURN greatest(1, cardinality(made));
  END;
  RETURN 0;
END $$;
ALTER FUNCTION app.undo_roster(uuid) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.undo_roster(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.undo_roster(uuid) TO app_staff;

-- The same for members of families that an import added to files that there were. False where somebody hangs on one of them; then none was taken out.
CREATE FUNCTION app.undo_roster_members(p_import uuid, p_members uuid[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM family_members f USING roster_rows r, roster_imports i
    WHERE f.id = ANY (p_members) AND r.import_id = p_import AND r.child_id = f.child_id AND r.before IS NOT NULL
      AND i.id = p_import AND i.state = 'DONE' AND i.school_id = ANY (app.schools()) AND f.school_id = i.school_id;
  RETURN true;
EXCEPTION WHEN foreign_key_violation THEN
  RETURN false;
END $$;
ALTER FUNCTION app.undo_roster_members(uuid, uuid[]) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.undo_roster_members(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.undo_roster_members(uuid, uuid[]) TO app_staff;
