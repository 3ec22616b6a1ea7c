-- What mentor, family, child and school agreed for one match, and who signed it: each written once (docs/decisions/0046;
-- Elements of Effective Practice for Mentoring, B.2.11, B.2.12, B.4.4).

CREATE TYPE agreement_party AS ENUM ('SCHOOL', 'MENTOR', 'GUARDIAN', 'CHILD');
CREATE TYPE agreement_answer AS ENUM ('YES', 'NOT_NOW', 'NO');
CREATE TYPE signing_way AS ENUM ('SCREEN', 'PAPER', 'ASKED');

CREATE TABLE match_agreements (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    version INTEGER NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    frequency frequency NOT NULL,
    minutes INTEGER NOT NULL,
    modes contact_mode[] NOT NULL,
    rules INTEGER NOT NULL,
    more TEXT NOT NULL DEFAULT '',
    drawn_by UUID NOT NULL,
    drawn_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT match_agreements_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX match_agreements_match_id_version_key ON match_agreements (match_id, version);
CREATE INDEX match_agreements_child_id_idx ON match_agreements (child_id);
CREATE INDEX match_agreements_school_id_idx ON match_agreements (school_id);
CREATE INDEX match_agreements_drawn_by_idx ON match_agreements (drawn_by);
ALTER TABLE match_agreements ADD CONSTRAINT match_agreements_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_agreements ADD CONSTRAINT match_agreements_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_agreements ADD CONSTRAINT match_agreements_drawn_by_fkey FOREIGN KEY (drawn_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_agreements
  ADD CONSTRAINT match_agreements_order CHECK (until_on > from_on),
  ADD CONSTRAINT match_agreements_minutes CHECK (minutes BETWEEN 10 AND 240),
  ADD CONSTRAINT match_agreements_modes CHECK (cardinality(modes) BETWEEN 1 AND 6),
  ADD CONSTRAINT match_agreements_more CHECK (length(more) <= 300);

CREATE TABLE agreement_signatures (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    agreement_id UUID NOT NULL,
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    party agreement_party NOT NULL,
    answer agreement_answer NOT NULL DEFAULT 'YES',
    way signing_way NOT NULL,
    member_id UUID,
    signed_on DATE NOT NULL,
    asked_by TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    recorded_by UUID,
    recorded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT agreement_signatures_pkey PRIMARY KEY (id)
);
CREATE INDEX agreement_signatures_agreement_id_recorded_at_idx ON agreement_signatures (agreement_id, recorded_at DESC);
CREATE INDEX agreement_signatures_match_id_idx ON agreement_signatures (match_id);
CREATE INDEX agreement_signatures_child_id_idx ON agreement_signatures (child_id);
CREATE INDEX agreement_signatures_school_id_idx ON agreement_signatures (school_id);
CREATE INDEX agreement_signatures_member_id_idx ON agreement_signatures (member_id);
CREATE INDEX agreement_signatures_recorded_by_idx ON agreement_signatures (recorded_by);
ALTER TABLE agreement_signatures ADD CONSTRAINT agreement_signatures_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES match_agreements (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE agreement_signatures ADD CONSTRAINT agreement_signatures_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE agreement_signatures ADD CONSTRAINT agreement_signatures_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE agreement_signatures ADD CONSTRAINT agreement_signatures_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE agreement_signatures ADD CONSTRAINT agreement_signatures_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- Grown-ups sign or do not; a child is asked, may say no or not now, and may be asked again.
ALTER TABLE agreement_signatures ADD CONSTRAINT agreement_signatures_fits CHECK (CASE party
  WHEN 'CHILD' THEN way = 'ASKED' AND member_id IS NULL AND recorded_by IS NOT NULL AND asked_by <> '' AND words <> ''
  WHEN 'GUARDIAN' THEN answer = 'YES' AND way <> 'ASKED' AND member_id IS NOT NULL AND (way = 'SCREEN') = (recorded_by IS NULL) AND asked_by = '' AND words = ''
  ELSE answer = 'YES' AND way = 'SCREEN' AND member_id IS NULL AND recorded_by IS NOT NULL AND asked_by = '' AND words = '' END);
ALTER TABLE agreement_signatures ADD CONSTRAINT agreement_signatures_said CHECK (length(asked_by) <= 50 AND length(words) <= 500);
-- Nobody signs a version twice.
CREATE UNIQUE INDEX agreement_signatures_once ON agreement_signatures (agreement_id, party) WHERE party <> 'CHILD';

-- A version belongs to a match that may go ahead, and is the one after the last.
CREATE FUNCTION app.match_agreement_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE m matches;
BEGIN
  SELECT * INTO m FROM matches WHERE id = NEW.match_id FOR NO KEY UPDATE;
  IF m.id IS NULL OR m.state NOT IN ('PERMITTED', 'INTRODUCED', 'ACTIVE', 'IN_REVIEW') THEN RAISE EXCEPTION 'MATCH_NOT_AGREED_ON'; END IF;
  NEW.child_id := m.child_id; NEW.school_id := m.school_id;
  SELECT coalesce(max(a.version), 0) + 1 INTO NEW.version FROM match_agreements a WHERE a.match_id = NEW.match_id;
  RETURN NEW;
END $$;
CREATE TRIGGER match_agreement_rule BEFORE INSERT ON match_agreements FOR EACH ROW EXECUTE FUNCTION app.match_agreement_rule();

-- Signed is the newest version of a match that may go ahead; whose it is follows from the version and the card, whatever a form says.
CREATE FUNCTION app.agreement_signature_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE m matches; mentor uuid;
BEGIN
  SELECT * INTO m FROM matches WHERE id = (SELECT a.match_id FROM match_agreements a WHERE a.id = NEW.agreement_id) FOR NO KEY UPDATE;
  IF m.id IS NULL OR m.state NOT IN ('PERMITTED', 'INTRODUCED', 'ACTIVE', 'IN_REVIEW') THEN RAISE EXCEPTION 'MATCH_NOT_AGREED_ON'; END IF;
  IF NEW.agreement_id <> (SELECT a.id FROM match_agreements a WHERE a.match_id = m.id ORDER BY a.version DESC LIMIT 1) THEN RAISE EXCEPTION 'AGREEMENT_CHANGED'; END IF;
  NEW.match_id := m.id; NEW.child_id := m.child_id; NEW.school_id := m.school_id;
  IF current_setting('role', true) = 'app_family' THEN NEW.member_id := app.own_member(); END IF;
  IF NEW.party = 'GUARDIAN' AND NOT EXISTS (SELECT FROM family_members f WHERE f.id = NEW.member_id AND f.child_id = m.child_id AND f.guardian AND NOT f.restricted) THEN
    RAISE EXCEPTION 'NOT_A_GUARDIAN';
  END IF;
  SELECT v.person_id INTO mentor FROM volunteers v WHERE v.id = m.volunteer_id;
  IF (NEW.party = 'MENTOR') <> coalesce(NEW.recorded_by = mentor, false) THEN RAISE EXCEPTION 'SIGNED_FOR_ANOTHER'; END IF;
  IF NEW.party = 'CHILD' AND NEW.answer = (SELECT s.answer FROM agreement_signatures s WHERE s.agreement_id = NEW.agreement_id AND s.party = 'CHILD'
    ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) THEN RAISE EXCEPTION 'CHILD_SAID_SO'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_signature_rule BEFORE INSERT ON agreement_signatures FOR EACH ROW EXECUTE FUNCTION app.agreement_signature_rule();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['match_agreements', 'agreement_signatures'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    -- The site itself deletes none and blanks words alone.
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_system, app_staff', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
END $$;
GRANT UPDATE (more) ON match_agreements TO app_system;
GRANT UPDATE (asked_by, words) ON agreement_signatures TO app_system;
CREATE POLICY own_hand_writes ON match_agreements AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (drawn_by = (SELECT app.viewer()));
CREATE POLICY own_hand_writes ON agreement_signatures AS RESTRICTIVE FOR INSERT TO app_staff
  WITH CHECK (recorded_by = (SELECT app.viewer()) AND party <> 'MENTOR');

GRANT SELECT (id, match_id, version, from_on, until_on, frequency, minutes, modes, rules, more, drawn_at) ON match_agreements TO app_volunteer, app_family;
CREATE POLICY matched ON match_agreements FOR SELECT TO app_volunteer USING (match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY own ON match_agreements FOR SELECT TO app_family USING (match_id = ANY ((SELECT app.matches())::uuid[]));
-- Mentor and family read who signed and when. What a child said who did not want to is for the school alone.
GRANT SELECT (id, agreement_id, match_id, party, answer, way, signed_on, recorded_at) ON agreement_signatures TO app_volunteer, app_family;
GRANT SELECT (member_id) ON agreement_signatures TO app_family;
CREATE POLICY matched ON agreement_signatures FOR SELECT TO app_volunteer USING (answer = 'YES' AND match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY own ON agreement_signatures FOR SELECT TO app_family USING (answer = 'YES' AND match_id = ANY ((SELECT app.matches())::uuid[]));
GRANT INSERT (agreement_id, party, way, signed_on, recorded_by, recorded_at) ON agreement_signatures TO app_volunteer;
CREATE POLICY matched_signs ON agreement_signatures FOR INSERT TO app_volunteer
  WITH CHECK (party = 'MENTOR' AND answer = 'YES' AND recorded_by = (SELECT app.viewer()) AND match_id = ANY ((SELECT app.matches())::uuid[]));
GRANT INSERT (agreement_id, party, way, signed_on, recorded_at) ON agreement_signatures TO app_family;
CREATE POLICY own_signs ON agreement_signatures FOR INSERT TO app_family
  WITH CHECK (party = 'GUARDIAN' AND answer = 'YES' AND way = 'SCREEN' AND member_id = (SELECT app.own_member()) AND match_id = ANY ((SELECT app.matches())::uuid[]));

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['match_agreement_rule()', 'agreement_signature_rule()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
