-- What a family says on its own page: that it knows of a contact, that a mentor was in touch, and how it was
-- (docs/decisions/0040). Said once, never changed, read by the school and by whoever said it.

ALTER TYPE signal_reason ADD VALUE 'FAMILY_SAD_FACES' BEFORE 'WANTS_TO_TALK';
ALTER TYPE signal_reason ADD VALUE 'FAMILY_KNOWS_NOTHING' BEFORE 'WANTS_TO_TALK';
CREATE TYPE family_answer_kind AS ENUM ('EXPECTED', 'IN_TOUCH', 'HOW_IT_WAS');

CREATE TABLE family_answers (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    kind family_answer_kind NOT NULL,
    member_id UUID NOT NULL,
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    match_id UUID NOT NULL,
    contact_id UUID,
    starts_at TIMESTAMPTZ(3),
    check_in_id UUID,
    knows BOOLEAN,
    face INTEGER,
    words TEXT NOT NULL DEFAULT '',
    said_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT family_answers_pkey PRIMARY KEY (id)
);
CREATE INDEX family_answers_contact_id_idx ON family_answers (contact_id);
CREATE INDEX family_answers_check_in_id_idx ON family_answers (check_in_id);
CREATE INDEX family_answers_match_id_said_at_idx ON family_answers (match_id, said_at DESC);
CREATE INDEX family_answers_child_id_said_at_idx ON family_answers (child_id, said_at DESC);
CREATE INDEX family_answers_member_id_idx ON family_answers (member_id);
CREATE INDEX family_answers_school_id_idx ON family_answers (school_id);
-- A contact that is moved is another time to know of.
CREATE UNIQUE INDEX family_answers_expected ON family_answers (contact_id, member_id, starts_at);
CREATE UNIQUE INDEX family_answers_record ON family_answers (check_in_id, member_id, kind);
ALTER TABLE family_answers ADD CONSTRAINT family_answers_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE family_answers ADD CONSTRAINT family_answers_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE family_answers ADD CONSTRAINT family_answers_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE family_answers ADD CONSTRAINT family_answers_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE family_answers ADD CONSTRAINT family_answers_check_in_id_fkey FOREIGN KEY (check_in_id) REFERENCES check_ins (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE family_answers ADD CONSTRAINT family_answers_said CHECK (length(words) <= 200 AND CASE kind
  WHEN 'EXPECTED' THEN num_nonnulls(check_in_id, knows, face) = 0 AND num_nonnulls(contact_id, starts_at) = 2 AND words = ''
  WHEN 'IN_TOUCH' THEN num_nonnulls(contact_id, starts_at, face) = 0 AND num_nonnulls(check_in_id, knows) = 2
  ELSE num_nonnulls(contact_id, starts_at, knows) = 0 AND num_nonnulls(check_in_id, face) = 2 AND face BETWEEN 1 AND 5 END);

-- What asked the coordinator to look, where a family said it.
ALTER TABLE child_signals ADD COLUMN family_answer_id UUID;
CREATE INDEX child_signals_family_answer_id_idx ON child_signals (family_answer_id);
ALTER TABLE child_signals ADD CONSTRAINT child_signals_family_answer_id_fkey FOREIGN KEY (family_answer_id) REFERENCES family_answers (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whose card opened the page.
CREATE FUNCTION app.own_member() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT l.member_id FROM family_links l WHERE l.id = app.viewer() $$;

-- Whose answer it is and what it is about follows from the card and the record, whatever a form says.
CREATE FUNCTION app.family_answer_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE c contacts; k check_ins;
BEGIN
  IF NEW.kind = 'EXPECTED' THEN
    SELECT * INTO c FROM contacts WHERE id = NEW.contact_id FOR SHARE;
    IF c.id IS NULL OR c.state NOT IN ('PLANNED', 'CONFIRMED') OR c.starts_at <= NEW.said_at THEN RAISE EXCEPTION 'CONTACT_NOT_AHEAD'; END IF;
    NEW.match_id := c.match_id; NEW.child_id := c.child_id; NEW.school_id := c.school_id; NEW.starts_at := c.starts_at;
  ELSE
    SELECT * INTO k FROM check_ins WHERE id = NEW.check_in_id;
    IF k.id IS NULL OR NOT k.reached THEN RAISE EXCEPTION 'RECORD_NOT_THERE'; END IF;
    NEW.match_id := k.match_id; NEW.child_id := k.child_id; NEW.school_id := k.school_id;
    -- Answers of one child are counted one after another.
    PERFORM FROM children h WHERE h.id = NEW.child_id FOR UPDATE;
  END IF;
  IF current_setting('role', true) = 'app_family' THEN NEW.member_id := app.own_member(); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER family_answer_rule BEFORE INSERT ON family_answers FOR EACH ROW EXECUTE FUNCTION app.family_answer_rule();

-- A family that knows nothing of a contact that was recorded, and so many sad faces of families in a row, ask the coordinator
-- to look: the same rule as app/domain/child/faces.ts.
CREATE FUNCTION app.family_answer_raises() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE needed int := coalesce((app.policy_of(NEW.school_id)).sad_faces, 2); why signal_reason;
BEGIN
  IF NOT NEW.knows THEN why := 'FAMILY_KNOWS_NOTHING'; END IF;
  IF NEW.face <= 2 AND (SELECT count(*) = needed AND bool_and(l.face <= 2) FROM (
      SELECT a.face FROM family_answers a WHERE a.child_id = NEW.child_id AND a.face IS NOT NULL ORDER BY a.said_at DESC, a.id DESC LIMIT needed) l) THEN
    why := 'FAMILY_SAD_FACES';
  END IF;
  IF why IS NOT NULL THEN
    INSERT INTO child_signals (child_id, school_id, match_id, reason, raised_at, family_answer_id)
      VALUES (NEW.child_id, NEW.school_id, NEW.match_id, why, NEW.said_at, NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER family_answer_raises AFTER INSERT ON family_answers FOR EACH ROW EXECUTE FUNCTION app.family_answer_raises();

-- Contacts about which the other side has asked the school already: that it did, not what it said.
CREATE FUNCTION app.asked_by_other() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(array_agg(r.contact_id), '{}') FROM move_requests r WHERE r.match_id = ANY (coalesce(app.matches(), '{}')) AND r.state = 'OPEN'
    AND r.side = CASE current_setting('role', true) WHEN 'app_family' THEN 'VOLUNTEER' ELSE 'FAMILY' END::move_side $$;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['own_member()', 'family_answer_rule()', 'family_answer_raises()', 'asked_by_other()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.own_member() TO app_family;
GRANT EXECUTE ON FUNCTION app.asked_by_other() TO app_family, app_volunteer;

ALTER TABLE family_answers OWNER TO app_owner;
ALTER TABLE family_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE family_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON family_answers TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON family_answers TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON family_answers TO app_system;
-- The school reads; nobody answers in a family's place.
GRANT SELECT ON family_answers TO app_staff;
CREATE POLICY staff_school ON family_answers FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));
-- Each member reads what it said itself: what a grandmother tells the school is not for the father's phone.
GRANT SELECT (id, kind, member_id, match_id, contact_id, starts_at, check_in_id, knows, face, words, said_at),
  INSERT (kind, contact_id, check_in_id, knows, face, words, said_at) ON family_answers TO app_family;
CREATE POLICY own_reads ON family_answers FOR SELECT TO app_family
  USING (member_id = (SELECT app.own_member()) AND match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY own_says ON family_answers FOR INSERT TO app_family
  WITH CHECK (member_id = (SELECT app.own_member()) AND match_id = ANY ((SELECT app.matches())::uuid[]));
