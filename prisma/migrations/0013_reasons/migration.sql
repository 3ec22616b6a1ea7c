-- Who opened a file may be named to the school and the family, a colleague out of reach as well: only whoever stands in
-- the record of one's own schools.
CREATE FUNCTION app.name_in_audit(person uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT p.name FROM people p WHERE p.id = person
    AND EXISTS (SELECT FROM audit a WHERE a.actor_id = person AND a.school_id = ANY (app.schools())) $$;
ALTER FUNCTION app.name_in_audit(uuid) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.name_in_audit(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.name_in_audit(uuid) TO app_staff;

-- Whoever does not work at the school opens a child's file only with a reason: one that was given today, by the school's
-- clock, for this child. Every opening carries it; without one nothing is opened.
CREATE FUNCTION app.opening_reason() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE zone text; child uuid;
BEGIN
  child := coalesce(app.audited_child(NEW.subject, NEW.subject_id), NEW.child_id);
  IF child IS NULL OR app.acting_role((SELECT c.school_id FROM children c WHERE c.id = child), NULL) IS DISTINCT FROM 'DISTRICT_ADMIN' THEN
    -- A reason that nobody was asked for is not believed, save where it is given.
    IF NEW.action <> 'child.reason-given' THEN NEW.reason_code := NULL; NEW.reason := NULL; END IF;
    RETURN NEW;
  END IF;
  SELECT s.time_zone INTO zone FROM children c JOIN schools s ON s.id = c.school_id WHERE c.id = child;
  SELECT a.reason_code, a.reason INTO NEW.reason_code, NEW.reason FROM audit a
    WHERE a.actor_id = NEW.actor_id AND a.child_id = child AND a.action = 'child.reason-given'
      AND a.at >= date_trunc('day', NEW.at AT TIME ZONE zone) AT TIME ZONE zone AND a.at <= NEW.at
    ORDER BY a.id DESC LIMIT 1;
  IF NEW.reason_code IS NULL THEN RAISE EXCEPTION 'REASON_MISSING %', child; END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION app.opening_reason() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.opening_reason() FROM PUBLIC;
-- Its name comes before audit_chain: triggers fire in the order of their names, and this one asks before the chain is locked.
CREATE TRIGGER audit_asks_why BEFORE INSERT ON audit FOR EACH ROW
  WHEN (NEW.action IN ('child.opened', 'match.opened', 'check-in.opened')) EXECUTE FUNCTION app.opening_reason();
ALTER TABLE audit ADD CONSTRAINT audit_reason_whole CHECK ((reason_code IS NULL) = (reason IS NULL) AND coalesce(length(reason), 1) BETWEEN 1 AND 200);
