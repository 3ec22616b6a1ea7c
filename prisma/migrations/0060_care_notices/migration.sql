-- A parent who works away tells school and village in writing who cares for the child (Law on the Protection of Minors,
-- article 23). Given once, never changed: the newest one holds (docs/decisions/0040).

CREATE TABLE care_notices (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    member_id UUID NOT NULL,
    carer_id UUID,
    carer_name TEXT NOT NULL,
    carer_phone TEXT NOT NULL,
    carer_is TEXT NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE,
    words TEXT NOT NULL DEFAULT '',
    given_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT care_notices_pkey PRIMARY KEY (id)
);
CREATE INDEX care_notices_child_id_given_at_idx ON care_notices (child_id, given_at DESC);
CREATE INDEX care_notices_school_id_idx ON care_notices (school_id);
CREATE INDEX care_notices_member_id_idx ON care_notices (member_id);
CREATE INDEX care_notices_carer_id_idx ON care_notices (carer_id);
ALTER TABLE care_notices ADD CONSTRAINT care_notices_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE care_notices ADD CONSTRAINT care_notices_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE care_notices ADD CONSTRAINT care_notices_carer_id_fkey FOREIGN KEY (carer_id) REFERENCES family_members (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE care_notices ADD CONSTRAINT care_notices_said CHECK (length(carer_name) BETWEEN 1 AND 50 AND length(carer_phone) <= 20
  AND length(carer_is) <= 30 AND length(words) <= 300);
ALTER TABLE care_notices ADD CONSTRAINT care_notices_order CHECK (until_on >= from_on);

-- Who gives it follows from the card; somebody of the family is written down as the file calls them.
CREATE FUNCTION app.care_notice_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE f family_members; c family_members;
BEGIN
  IF current_setting('role', true) = 'app_family' THEN NEW.member_id := app.own_member(); END IF;
  SELECT * INTO f FROM family_members WHERE id = NEW.member_id;
  NEW.child_id := f.child_id; NEW.school_id := f.school_id;
  IF NEW.carer_id IS NOT NULL THEN
    SELECT * INTO c FROM family_members WHERE id = NEW.carer_id;
    IF c.child_id IS DISTINCT FROM f.child_id OR c.id = f.id THEN RAISE EXCEPTION 'CARER_OF_ANOTHER_CHILD'; END IF;
    NEW.carer_name := c.name;
    NEW.carer_is := c.relation::text;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER care_notice_rule BEFORE INSERT ON care_notices FOR EACH ROW EXECUTE FUNCTION app.care_notice_rule();
ALTER FUNCTION app.care_notice_rule() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.care_notice_rule() FROM PUBLIC;

ALTER TABLE care_notices OWNER TO app_owner;
ALTER TABLE care_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON care_notices TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON care_notices TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON care_notices TO app_system;
GRANT SELECT ON care_notices TO app_staff;
CREATE POLICY staff_school ON care_notices FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));
-- Whoever gives it keeps it; the rest of the family is told by the one who gave it.
GRANT SELECT (id, child_id, member_id, carer_id, carer_name, carer_phone, carer_is, from_on, until_on, words, given_at),
  INSERT (carer_id, carer_name, carer_phone, carer_is, from_on, until_on, words, given_at) ON care_notices TO app_family;
CREATE POLICY own_reads ON care_notices FOR SELECT TO app_family USING (member_id = (SELECT app.own_member()));
CREATE POLICY own_gives ON care_notices FOR INSERT TO app_family WITH CHECK (member_id = (SELECT app.own_member()));
