-- What somebody wants to be written to about, and when; who sees which messages were sent; which family was told of a
-- change by phone or slip (docs/decisions/0025).

CREATE TABLE message_choices (
    person_id UUID NOT NULL,
    muted TEXT[] NOT NULL DEFAULT '{}',
    quiet_from INTEGER NOT NULL DEFAULT 1290,
    quiet_until INTEGER NOT NULL DEFAULT 450,
    time_zone TEXT NOT NULL DEFAULT 'Asia/Shanghai',

    CONSTRAINT message_choices_pkey PRIMARY KEY (person_id)
);
ALTER TABLE message_choices ADD CONSTRAINT message_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE ON UPDATE CASCADE;
-- Minutes of the day; the same twice: never quiet.
ALTER TABLE message_choices ADD CONSTRAINT message_choices_quiet CHECK (quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439);
-- Messages about the account and about safety are no choice.
ALTER TABLE message_choices ADD CONSTRAINT message_choices_muted CHECK (muted <@ ARRAY['CONTACT_AHEAD', 'CONTACT_CHANGED', 'CHECK_IN', 'MATCHING', 'DIGEST']);

CREATE TYPE telling AS ENUM ('PHONE', 'SLIP');
CREATE TABLE tellings (
    contact_id UUID NOT NULL,
    sequence INTEGER NOT NULL,
    school_id INTEGER NOT NULL,
    how telling NOT NULL,
    told_at TIMESTAMPTZ(3) NOT NULL,
    told_by UUID NOT NULL,

    CONSTRAINT tellings_pkey PRIMARY KEY (contact_id, sequence)
);
CREATE INDEX tellings_school_id_idx ON tellings (school_id);
ALTER TABLE tellings ADD CONSTRAINT tellings_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE tellings ADD CONSTRAINT tellings_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE tellings ADD CONSTRAINT tellings_told_by_fkey FOREIGN KEY (told_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['message_choices', 'tellings'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON message_choices TO app_own;
CREATE POLICY own_account ON message_choices TO app_own USING (person_id = (SELECT app.viewer())) WITH CHECK (person_id = (SELECT app.viewer()));
GRANT SELECT, INSERT ON tellings TO app_staff;
CREATE POLICY staff_school ON tellings TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]))
  WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]) AND told_by = (SELECT app.viewer()));

-- Which messages went to whom, and why one did not; what they said is for their reader alone.
GRANT SELECT (id, template, person_id, state, attempts, created_at, next_try_at, sent_at, reason) ON outbox TO app_own, app_staff;
CREATE POLICY own_account ON outbox FOR SELECT TO app_own USING (person_id = (SELECT app.viewer()));
CREATE POLICY staff_reads ON outbox FOR SELECT TO app_staff USING ((SELECT app.admin()) OR person_id = (SELECT app.viewer())
  OR person_id IN (SELECT v.person_id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[])));
-- One that failed may be tried once more; whether it is still true is decided when it goes out.
GRANT UPDATE (state, attempts, next_try_at, reason) ON outbox TO app_staff;
CREATE POLICY staff_resends ON outbox FOR UPDATE TO app_staff USING (state = 'FAILED' AND ((SELECT app.admin()) OR person_id = (SELECT app.viewer())
  OR person_id IN (SELECT v.person_id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[])))) WITH CHECK (state = 'WAITING');
CREATE INDEX outbox_person_id_created_at_idx ON outbox (person_id, created_at DESC);
CREATE INDEX outbox_failed_idx ON outbox (created_at DESC) WHERE state = 'FAILED';
