-- Text messages to families: who of them wants which, when not, and which were sent (docs/decisions/0045).

CREATE TYPE family_channel AS ENUM ('SMS', 'SLIP');
CREATE TYPE chosen_how AS ENUM ('PAGE', 'PAPER', 'PHONE', 'IN_PERSON');
CREATE TABLE family_choices (
    member_id UUID NOT NULL,
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    channel family_channel NOT NULL DEFAULT 'SLIP',
    muted TEXT[] NOT NULL DEFAULT '{}',
    quiet_from INTEGER NOT NULL DEFAULT 1290,
    quiet_until INTEGER NOT NULL DEFAULT 450,
    how chosen_how NOT NULL,
    set_by UUID,
    set_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT family_choices_pkey PRIMARY KEY (member_id)
);
CREATE INDEX family_choices_child_id_idx ON family_choices (child_id);
CREATE INDEX family_choices_school_id_idx ON family_choices (school_id);
ALTER TABLE family_choices ADD CONSTRAINT family_choices_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE family_choices ADD CONSTRAINT family_choices_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE family_choices ADD CONSTRAINT family_choices_set_by_fkey FOREIGN KEY (set_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- Minutes of the day on the member's own clock; the same twice: never quiet.
ALTER TABLE family_choices ADD CONSTRAINT family_choices_quiet CHECK (quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439);
ALTER TABLE family_choices ADD CONSTRAINT family_choices_muted CHECK (muted <@ ARRAY['CONTACT_AHEAD', 'CONTACT_CHANGED']);
-- Chosen by the member itself on its page, or written down by somebody of the school.
ALTER TABLE family_choices ADD CONSTRAINT family_choices_by CHECK ((how = 'PAGE') = (set_by IS NULL));

CREATE FUNCTION app.family_choice_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF current_setting('role', true) = 'app_family' THEN NEW.member_id := app.own_member(); END IF;
  SELECT f.child_id, f.school_id INTO NEW.child_id, NEW.school_id FROM family_members f WHERE f.id = NEW.member_id;
  RETURN NEW;
END $$;
CREATE TRIGGER family_choice_rule BEFORE INSERT OR UPDATE ON family_choices FOR EACH ROW EXECUTE FUNCTION app.family_choice_rule();
ALTER FUNCTION app.family_choice_rule() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.family_choice_rule() FROM PUBLIC;

ALTER TABLE family_choices OWNER TO app_owner;
ALTER TABLE family_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE family_choices FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON family_choices TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON family_choices TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON family_choices TO app_system;
GRANT SELECT, INSERT, UPDATE ON family_choices TO app_staff;
CREATE POLICY staff_school ON family_choices TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]))
  WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]) AND set_by = (SELECT app.viewer()));
GRANT SELECT (member_id, channel, muted, quiet_from, quiet_until, how, set_at), INSERT (member_id, channel, muted, quiet_from, quiet_until, how, set_by, set_at),
  UPDATE (channel, muted, quiet_from, quiet_until, how, set_by, set_at) ON family_choices TO app_family;
CREATE POLICY own_chooses ON family_choices TO app_family USING (member_id = (SELECT app.own_member()))
  WITH CHECK (member_id = (SELECT app.own_member()) AND how = 'PAGE');

-- A message goes to an account or to a member of a family.
ALTER TABLE outbox ALTER COLUMN person_id DROP NOT NULL, ADD COLUMN member_id UUID;
ALTER TABLE outbox ADD CONSTRAINT outbox_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE outbox ADD CONSTRAINT outbox_reader CHECK (num_nonnulls(person_id, member_id) = 1);
-- A family is written to by text message alone.
ALTER TABLE outbox ADD CONSTRAINT outbox_member_by_text CHECK (member_id IS NULL OR channel IS NULL OR channel = 'SMS');
CREATE INDEX outbox_member_id_created_at_idx ON outbox (member_id, created_at DESC);
GRANT SELECT (member_id) ON outbox TO app_staff;
CREATE INDEX outbox_member_contact_idx ON outbox ((payload ->> 'contactId')) WHERE member_id IS NOT NULL;

DROP POLICY staff_reads ON outbox;
CREATE POLICY staff_reads ON outbox FOR SELECT TO app_staff USING ((SELECT app.admin()) OR person_id = (SELECT app.viewer())
  OR person_id IN (SELECT v.person_id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[]))
  OR member_id IN (SELECT f.id FROM family_members f WHERE f.school_id = ANY ((SELECT app.schools())::int[])));
DROP POLICY staff_resends ON outbox;
CREATE POLICY staff_resends ON outbox FOR UPDATE TO app_staff USING (state = 'FAILED' AND ((SELECT app.admin()) OR person_id = (SELECT app.viewer())
  OR person_id IN (SELECT v.person_id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[]))
  OR member_id IN (SELECT f.id FROM family_members f WHERE f.school_id = ANY ((SELECT app.schools())::int[])))) WITH CHECK (state = 'WAITING');

-- Told by the site itself, or by somebody of the school.
ALTER TABLE tellings ALTER COLUMN told_by DROP NOT NULL, ADD CONSTRAINT tellings_told_by CHECK ((how = 'SMS') = (told_by IS NULL));

-- Whoever is put on the list of those who must not be told gets nothing that still waits (docs/decisions/0020).
CREATE FUNCTION app.drop_texts_of_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE outbox SET state = 'DROPPED', reason = 'RESTRICTED' WHERE state = 'WAITING' AND member_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER restricted_drops_texts AFTER UPDATE OF restricted ON family_members FOR EACH ROW
  WHEN (NEW.restricted AND NOT OLD.restricted) EXECUTE FUNCTION app.drop_texts_of_restricted();
ALTER FUNCTION app.drop_texts_of_restricted() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.drop_texts_of_restricted() FROM PUBLIC;
