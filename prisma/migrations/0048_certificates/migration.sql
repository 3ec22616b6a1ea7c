-- Certificates of voluntary service: worked out and written by the database alone, never changed (docs/decisions/0037).

CREATE TABLE service_certificates (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    volunteer_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    contacts INTEGER NOT NULL,
    contact_minutes INTEGER NOT NULL,
    training_minutes INTEGER NOT NULL,
    issued_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT service_certificates_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX service_certificates_code_key ON service_certificates (code);
-- The same days with the same hours are the same certificate, however often it is asked for.
CREATE UNIQUE INDEX service_certificates_same_key ON service_certificates (volunteer_id, from_on, until_on, contacts, contact_minutes, training_minutes);
CREATE INDEX service_certificates_school_id_idx ON service_certificates (school_id);
ALTER TABLE service_certificates ADD CONSTRAINT service_certificates_volunteer_id_fkey FOREIGN KEY (volunteer_id) REFERENCES volunteers (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE service_certificates ADD CONSTRAINT service_certificates_period CHECK (until_on >= from_on);
ALTER TABLE service_certificates ADD CONSTRAINT service_certificates_code CHECK (code ~ '^[0-9A-HJKMNP-TV-Y]{16}$');
ALTER TABLE service_certificates ADD CONSTRAINT service_certificates_minutes CHECK (contacts >= 0 AND contact_minutes >= 0 AND training_minutes >= 0 AND contact_minutes + training_minutes > 0);

-- The viewer's own hours between two days of the school: what was held, whether or not its match has ended since, with the
-- minutes that the check-in says, else those that were planned; and training. Null where there is nothing to certify.
CREATE FUNCTION app.issue_certificate(new_code text, first date, last date, at timestamptz) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE me record; held record; trained int; made uuid;
BEGIN
  SELECT v.id, v.school_id, v.name, s.time_zone INTO me FROM volunteers v JOIN schools s ON s.id = v.school_id WHERE v.person_id = app.viewer();
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT count(*)::int AS contacts, coalesce(sum(h.minutes), 0)::int AS minutes INTO held FROM (
    SELECT CASE WHEN i.reached AND i.minutes > 0 THEN i.minutes ELSE extract(epoch FROM k.ends_at - k.starts_at)::int / 60 END AS minutes
    FROM contacts k LEFT JOIN check_ins i ON i.contact_id = k.id
    WHERE k.volunteer_id = me.id AND k.state = 'HELD' AND (k.starts_at AT TIME ZONE me.time_zone)::date BETWEEN first AND last
    UNION ALL
    SELECT i.minutes FROM check_ins i WHERE i.volunteer_id = me.id AND i.contact_id IS NULL AND i.reached AND i.happened_on BETWEEN first AND last) h;
  SELECT coalesce(sum(t.minutes), 0)::int INTO trained FROM (
    SELECT t.minutes FROM trainings t WHERE t.volunteer_id = me.id AND t.done_on BETWEEN first AND last
    UNION ALL
    SELECT coalesce(i.minutes, 0) FROM applications a JOIN screening_items i ON i.application_id = a.id AND i.kind = 'TRAINING' AND i.state = 'PASSED'
    WHERE a.volunteer_id = me.id AND i.checked_on BETWEEN first AND last) t;
  IF held.minutes + trained = 0 THEN RETURN NULL; END IF;
  INSERT INTO service_certificates (volunteer_id, school_id, code, name, from_on, until_on, contacts, contact_minutes, training_minutes, issued_at)
    VALUES (me.id, me.school_id, new_code, me.name, first, last, held.contacts, held.minutes, trained, at)
    ON CONFLICT (volunteer_id, from_on, until_on, contacts, contact_minutes, training_minutes) DO NOTHING RETURNING id INTO made;
  IF made IS NULL THEN
    SELECT c.id INTO made FROM service_certificates c WHERE c.volunteer_id = me.id AND c.from_on = first AND c.until_on = last
      AND c.contacts = held.contacts AND c.contact_minutes = held.minutes AND c.training_minutes = trained;
  END IF;
  RETURN made;
END $$;

-- What anybody who holds the paper may compare it with: of the name only the first character leaves the database.
CREATE FUNCTION app.verify_certificate(asked text) RETURNS TABLE (masked text, from_on date, until_on date, minutes int, school_zh text, school_en text, issued_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT CASE WHEN c.name = '' THEN '' ELSE left(c.name, 1) || repeat('*', greatest(char_length(c.name) - 1, 1)) END,
    c.from_on, c.until_on, c.contact_minutes + c.training_minutes, s.name_zh, s.name_en, c.issued_at
  FROM service_certificates c JOIN schools s ON s.id = c.school_id WHERE c.code = asked
$$;

ALTER TABLE service_certificates OWNER TO app_owner;
ALTER TABLE service_certificates ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_certificates FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON service_certificates TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON service_certificates TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON service_certificates TO app_system;
GRANT SELECT ON service_certificates TO app_staff, app_volunteer;
CREATE POLICY staff_school ON service_certificates FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own ON service_certificates FOR SELECT TO app_volunteer USING (volunteer_id IN (SELECT v.id FROM volunteers v));
DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['issue_certificate(text, date, date, timestamptz)', 'verify_certificate(text)'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.issue_certificate(text, date, date, timestamptz) TO app_volunteer;
GRANT EXECUTE ON FUNCTION app.verify_certificate(text) TO app_visitor;
