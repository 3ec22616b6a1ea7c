-- Village, town or a care pair find a child at home that does not go to school: the school has a case, and a letter (docs/decisions/0050).
CREATE FUNCTION app.absence_found(p_visit uuid, p_since date) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE v visits; c children; rules policies; made uuid;
BEGIN
  SELECT * INTO v FROM visits x WHERE x.id = p_visit AND x.visitor_id = app.viewer() AND x.attendance = 'NOT_AT_SCHOOL';
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT * INTO c FROM children k WHERE k.id = v.child_id FOR NO KEY UPDATE;
  -- A visit counts in the case that is open by itself.
  IF c.state = 'LEFT' OR EXISTS (SELECT FROM dropout_cases o WHERE o.child_id = c.id AND o.outcome IS NULL) THEN RETURN NULL; END IF;
  rules := app.policy_of(c.school_id);
  INSERT INTO dropout_cases (child_id, school_id, absent_from, former_id, contact_minutes, visit_days, report_days, look_days, opened_by, opened_at)
    VALUES (c.id, c.school_id, least((p_since + time '08:00') AT TIME ZONE 'Asia/Shanghai', v.recorded_at),
      (SELECT f.id FROM dropout_cases f WHERE f.child_id = c.id ORDER BY f.closed_at DESC, f.id DESC LIMIT 1),
      coalesce(rules.absence_contact_minutes, 60), coalesce(rules.absence_visit_days, 3), coalesce(rules.absence_report_days, 28),
      coalesce(rules.absence_look_days, 30), v.visitor_id, v.recorded_at)
    RETURNING id INTO made;
  INSERT INTO dropout_steps (case_id, school_id, kind, done_at, with_whom, recorded_by, recorded_at)
    SELECT made, c.school_id, 'REPORT', v.recorded_at, p.name, p.id, v.recorded_at FROM people p WHERE p.id = v.visitor_id;
  INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT DISTINCT 'DROPOUT_FOUND:' || made || ':' || p.id, 'DROPOUT_FOUND', p.id, jsonb_build_object('caseId', made), v.recorded_at, v.recorded_at
    FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    WHERE g.role = 'COORDINATOR' AND g.school_id = c.school_id AND g.revoked_at IS NULL;
  RETURN made;
END $$;
ALTER FUNCTION app.absence_found(uuid, date) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.absence_found(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.absence_found(uuid, date) TO app_field;
