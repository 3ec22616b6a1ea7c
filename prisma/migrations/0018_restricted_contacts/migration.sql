-- Who must not be told anything about a child: a relative or somebody else, with the reason, who said so, when, and until
-- when at least. A restricted relative has no link, whatever statement asks for one.

CREATE TABLE contact_restrictions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    member_id UUID,
    name TEXT NOT NULL DEFAULT '',
    relation TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL,
    review_on DATE,
    set_by UUID,
    set_at TIMESTAMPTZ(3) NOT NULL,
    lifted_by UUID,
    lifted_at TIMESTAMPTZ(3),
    lifted_because TEXT,

    CONSTRAINT contact_restrictions_pkey PRIMARY KEY (id)
);
CREATE INDEX contact_restrictions_child_id_idx ON contact_restrictions (child_id);
CREATE INDEX contact_restrictions_school_id_idx ON contact_restrictions (school_id);
ALTER TABLE contact_restrictions ADD CONSTRAINT contact_restrictions_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE contact_restrictions ADD CONSTRAINT contact_restrictions_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE contact_restrictions ADD CONSTRAINT contact_restrictions_set_by_fkey FOREIGN KEY (set_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE contact_restrictions ADD CONSTRAINT contact_restrictions_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE contact_restrictions ADD CONSTRAINT contact_restrictions_who CHECK ((member_id IS NULL) = (name <> ''));
ALTER TABLE contact_restrictions ADD CONSTRAINT contact_restrictions_reason CHECK (length(reason) BETWEEN 1 AND 300);
ALTER TABLE contact_restrictions ADD CONSTRAINT contact_restrictions_lifted CHECK ((lifted_at IS NULL) = (lifted_because IS NULL) AND coalesce(length(lifted_because), 1) BETWEEN 1 AND 300);
CREATE UNIQUE INDEX contact_restrictions_open_member ON contact_restrictions (member_id) WHERE lifted_at IS NULL;
CREATE UNIQUE INDEX contact_restrictions_open_name ON contact_restrictions (child_id, name) WHERE lifted_at IS NULL AND member_id IS NULL;

INSERT INTO contact_restrictions (child_id, school_id, member_id, reason, set_at)
  SELECT child_id, school_id, id, '登记时没有写原因', now() FROM family_members WHERE restricted;

ALTER TABLE contact_restrictions OWNER TO app_owner;
ALTER TABLE contact_restrictions ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_restrictions FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON contact_restrictions TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON contact_restrictions TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON contact_restrictions TO app_system;
-- An entry is made and lifted, never rewritten, and always in one's own name.
GRANT SELECT, INSERT, UPDATE (lifted_at, lifted_by, lifted_because) ON contact_restrictions TO app_staff;
CREATE POLICY staff_school ON contact_restrictions TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_hand_writes ON contact_restrictions AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (set_by = (SELECT app.viewer()) AND lifted_at IS NULL);
CREATE POLICY own_hand_changes ON contact_restrictions AS RESTRICTIVE FOR UPDATE TO app_staff USING (lifted_at IS NULL) WITH CHECK (lifted_by = (SELECT app.viewer()));

-- The mark on the member follows the list, and nothing else writes it.
REVOKE UPDATE ON family_members FROM app_staff;
GRANT UPDATE (name, relation, phone, guardian, carer, works_at, locale) ON family_members TO app_staff;
CREATE FUNCTION app.mark_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE family_members f SET restricted = EXISTS (SELECT FROM contact_restrictions r WHERE r.member_id = f.id AND r.lifted_at IS NULL)
    WHERE f.id = NEW.member_id;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_restrictions_mark AFTER INSERT OR UPDATE ON contact_restrictions FOR EACH ROW
  WHEN (NEW.member_id IS NOT NULL) EXECUTE FUNCTION app.mark_restricted();

-- The row of the member is locked, so of a new link and a restriction at the same moment the later one sees the other.
CREATE FUNCTION app.link_of_unrestricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM family_members f WHERE f.id = NEW.member_id AND f.restricted FOR SHARE;
  IF FOUND THEN RAISE EXCEPTION 'MEMBER_RESTRICTED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER family_links_of_unrestricted BEFORE INSERT OR UPDATE OF member_id ON family_links FOR EACH ROW
  WHEN (NEW.revoked_at IS NULL) EXECUTE FUNCTION app.link_of_unrestricted();

CREATE FUNCTION app.end_links_of_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE family_links l SET revoked_at = now() WHERE l.member_id = NEW.id AND l.revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER family_members_end_links AFTER UPDATE OF restricted ON family_members FOR EACH ROW
  WHEN (NEW.restricted AND NOT OLD.restricted) EXECUTE FUNCTION app.end_links_of_restricted();

-- Whoever is on the list is no part of what the others are shown.
ALTER POLICY own_child ON family_members USING (child_id = ANY ((SELECT app.children())::uuid[]) AND NOT restricted);

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace
      AND p.proname IN ('mark_restricted', 'link_of_unrestricted', 'end_links_of_restricted') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
