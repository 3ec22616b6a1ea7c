-- From PostgreSQL 18 on, what hangs on a row by ON DELETE RESTRICT is told by a code of its own; it keeps an import like any other.
CREATE OR REPLACE FUNCTION app.undo_roster(p_import uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
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
  EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
    -- What hangs on them has no version of theirs: a task, a permission, a visit.
    RETURN greatest(1, cardinality(made));
  END;
  RETURN 0;
END $$;
CREATE OR REPLACE FUNCTION app.undo_roster_members(p_import uuid, p_members uuid[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM family_members f USING roster_rows r, roster_imports i
    WHERE f.id = ANY (p_members) AND r.import_id = p_import AND r.child_id = f.child_id AND r.before IS NOT NULL
      AND i.id = p_import AND i.state = 'DONE' AND i.school_id = ANY (app.schools()) AND f.school_id = i.school_id;
  RETURN true;
EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
  RETURN false;
END $$;
