-- Rosters of volunteers and of staff stand beside those of children (docs/decisions/0054).

-- CreateEnum
CREATE TYPE "roster_kind" AS ENUM ('CHILDREN', 'VOLUNTEERS', 'STAFF');

-- AlterTable
ALTER TABLE "roster_imports" ADD COLUMN "kind" "roster_kind" NOT NULL DEFAULT 'CHILDREN', ALTER COLUMN "school_id" DROP NOT NULL;
ALTER TABLE "roster_rows" ADD COLUMN "person_id" UUID, ADD COLUMN "person_version" INTEGER, ALTER COLUMN "school_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "roster_rows_person_id_idx" ON "roster_rows"("person_id");

-- AddForeignKey
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Staff are the district's: such an import belongs to no school, and only an administrator reaches it.
ALTER TABLE roster_imports ADD CONSTRAINT roster_imports_scope CHECK ((kind = 'STAFF') = (school_id IS NULL));
CREATE POLICY admin_staff ON roster_imports TO app_staff USING (school_id IS NULL AND (SELECT app.admin())) WITH CHECK (school_id IS NULL AND (SELECT app.admin()));
CREATE POLICY admin_staff ON roster_rows TO app_staff USING (school_id IS NULL AND (SELECT app.admin())) WITH CHECK (school_id IS NULL AND (SELECT app.admin()));
GRANT UPDATE (person_id, person_version) ON roster_rows TO app_staff;

-- Which of these addresses have an account that is no volunteer's of the import's school. That there is one is all that
-- is said, and only of an import that is being looked over: a coordinator reads no account of another school.
CREATE FUNCTION app.addresses_elsewhere(p_import uuid, p_emails text[]) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(array_agg(p.email), '{}') FROM roster_imports i JOIN people p ON p.email = ANY (p_emails)
  WHERE i.id = p_import AND i.kind = 'VOLUNTEERS' AND i.state IN ('CHECKING', 'READY', 'WRITING') AND i.school_id = ANY (app.schools())
    AND NOT EXISTS (SELECT FROM volunteers v WHERE v.person_id = p.id AND v.school_id = i.school_id AND v.purged_at IS NULL) $$;
ALTER FUNCTION app.addresses_elsewhere(uuid, text[]) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.addresses_elsewhere(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.addresses_elsewhere(uuid, text[]) TO app_staff;

-- Opens the accounts of an import that is being written: a coordinator cannot otherwise. None of them has a password or
-- a confirmed address. Answers how many were opened; an address that was taken meanwhile is left as it is.
CREATE FUNCTION app.open_accounts(p_import uuid, p_people jsonb, p_at timestamptz) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE opened int;
BEGIN
  PERFORM 1 FROM roster_imports i WHERE i.id = p_import AND i.kind = 'VOLUNTEERS' AND i.state = 'WRITING' AND i.school_id = ANY (app.schools()) FOR UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  INSERT INTO people (id, name, sort_key, email, created_at)
    SELECT f.id, f.name, f.sort_key, f.email, p_at FROM jsonb_to_recordset(p_people) AS f (id uuid, name text, sort_key text, email text)
    ON CONFLICT (email) DO NOTHING;
  GET DIAGNOSTICS opened = ROW_COUNT;
  RETURN opened;
END $$;
ALTER FUNCTION app.open_accounts(uuid, jsonb, timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.open_accounts(uuid, jsonb, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_accounts(uuid, jsonb, timestamptz) TO app_staff;

-- Takes the accounts that an import opened out again, if nobody has used one and nothing else hangs on it. Answers how
-- many are kept by something; then none was taken out. Staff cannot delete an account otherwise.
CREATE FUNCTION app.undo_roster_people(p_import uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE made uuid[]; kept int; written timestamptz;
BEGIN
  SELECT i.applied_at INTO written FROM roster_imports i WHERE i.id = p_import AND i.state = 'DONE'
    AND (i.kind = 'VOLUNTEERS' AND i.school_id = ANY (app.schools()) OR i.kind = 'STAFF' AND app.admin()) FOR UPDATE;
  IF NOT FOUND THEN RETURN -1; END IF;
  SELECT array_agg(DISTINCT r.person_id) INTO made FROM roster_rows r WHERE r.import_id = p_import AND r.verdict = 'NEW' AND r.person_id IS NOT NULL;
  IF made IS NULL THEN RETURN 0; END IF;
  SELECT count(*) INTO kept FROM people p LEFT JOIN volunteers v ON v.person_id = p.id LEFT JOIN applications a ON a.volunteer_id = v.id
    WHERE p.id = ANY (made) AND (p.password_hash IS NOT NULL OR p.email_confirmed_at IS NOT NULL OR p.disabled_at IS NOT NULL
      OR EXISTS (SELECT FROM grants g WHERE g.person_id = p.id AND (g.granted_at <> written OR g.revoked_at IS NOT NULL))
      OR v.id IS NOT NULL AND (a.state <> 'DRAFT' OR a.version <> 1
        OR NOT EXISTS (SELECT FROM roster_rows r WHERE r.import_id = p_import AND r.person_id = p.id AND r.person_version = v.version)
        OR EXISTS (SELECT FROM weekly_hours w WHERE w.volunteer_id = v.id) OR EXISTS (SELECT FROM absences w WHERE w.volunteer_id = v.id)
        OR EXISTS (SELECT FROM id_numbers n WHERE n.volunteer_id = v.id)
        OR EXISTS (SELECT FROM referees f WHERE f.application_id = a.id) OR EXISTS (SELECT FROM screening_items s WHERE s.application_id = a.id)));
  IF kept > 0 THEN RETURN kept; END IF;
  BEGIN
    DELETE FROM grants WHERE person_id = ANY (made);
    DELETE FROM applications a USING volunteers v WHERE v.id = a.volunteer_id AND v.person_id = ANY (made);
    DELETE FROM volunteers WHERE person_id = ANY (made);
    DELETE FROM people WHERE id = ANY (made);
  EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
    -- A letter that they asked for, a task, a pair.
    RETURN greatest(1, cardinality(made));
  END;
  RETURN 0;
END $$;
ALTER FUNCTION app.undo_roster_people(uuid) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.undo_roster_people(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.undo_roster_people(uuid) TO app_staff;
