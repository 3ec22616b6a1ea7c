-- Small wishes of children as a list that can be fulfilled (docs/decisions/0039). Who fulfils one is written down; money
-- and goods do not go through the site.

CREATE TYPE wish_state AS ENUM ('ASKED', 'PROMISED', 'FULFILLED', 'DECLINED');
CREATE TYPE wish_source AS ENUM ('CHECK_IN', 'CORNER', 'SCHOOL');
CREATE TABLE small_wishes (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    source wish_source NOT NULL,
    check_in_id UUID,
    corner_answer_id UUID,
    words TEXT NOT NULL,
    asked_on DATE NOT NULL,
    state wish_state NOT NULL DEFAULT 'ASKED',
    promised_by TEXT NOT NULL DEFAULT '',
    promised_volunteer_id UUID,
    promised_on DATE,
    settled_on DATE,
    reason TEXT NOT NULL DEFAULT '',
    shown BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT small_wishes_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX small_wishes_check_in_id_key ON small_wishes (check_in_id);
CREATE UNIQUE INDEX small_wishes_corner_answer_id_key ON small_wishes (corner_answer_id);
CREATE INDEX small_wishes_school_id_state_asked_on_idx ON small_wishes (school_id, state, asked_on DESC);
CREATE INDEX small_wishes_child_id_asked_on_idx ON small_wishes (child_id, asked_on DESC);
CREATE INDEX small_wishes_promised_volunteer_id_idx ON small_wishes (promised_volunteer_id);
ALTER TABLE small_wishes ADD CONSTRAINT small_wishes_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE small_wishes ADD CONSTRAINT small_wishes_check_in_id_fkey FOREIGN KEY (check_in_id) REFERENCES check_ins (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE small_wishes ADD CONSTRAINT small_wishes_corner_answer_id_fkey FOREIGN KEY (corner_answer_id) REFERENCES corner_answers (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE small_wishes ADD CONSTRAINT small_wishes_promised_volunteer_id_fkey FOREIGN KEY (promised_volunteer_id) REFERENCES volunteers (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE small_wishes
  ADD CONSTRAINT small_wishes_source CHECK ((source = 'CHECK_IN') = (check_in_id IS NOT NULL) AND (source = 'CORNER') = (corner_answer_id IS NOT NULL)),
  ADD CONSTRAINT small_wishes_promised CHECK ((promised_on IS NOT NULL) = (promised_by <> '' OR promised_volunteer_id IS NOT NULL)
    AND (promised_by = '' OR promised_volunteer_id IS NULL) AND (state NOT IN ('PROMISED', 'FULFILLED') OR promised_on IS NOT NULL) AND (state <> 'ASKED' OR promised_on IS NULL)),
  ADD CONSTRAINT small_wishes_settled CHECK ((settled_on IS NOT NULL) = (state IN ('FULFILLED', 'DECLINED')) AND (reason <> '') = (state = 'DECLINED'));

-- A wish stands in a check-in until it is taken up; a mentor who puts the record right puts it right here as well.
CREATE FUNCTION app.wish_of_check_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.wish = '' THEN
    DELETE FROM small_wishes WHERE check_in_id = NEW.id AND state = 'ASKED';
  ELSE
    INSERT INTO small_wishes AS w (id, child_id, school_id, source, check_in_id, words, asked_on)
      VALUES (NEW.id, NEW.child_id, NEW.school_id, 'CHECK_IN', NEW.id, NEW.wish, NEW.happened_on)
      ON CONFLICT (check_in_id) DO UPDATE SET words = excluded.words WHERE w.state = 'ASKED';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER check_in_wishes AFTER INSERT ON check_ins FOR EACH ROW WHEN (NEW.wish <> '') EXECUTE FUNCTION app.wish_of_check_in();
CREATE TRIGGER check_in_wishes_again AFTER UPDATE OF wish ON check_ins FOR EACH ROW WHEN (NEW.wish <> OLD.wish) EXECUTE FUNCTION app.wish_of_check_in();
INSERT INTO small_wishes (id, child_id, school_id, source, check_in_id, words, asked_on)
  SELECT k.id, k.child_id, k.school_id, 'CHECK_IN', k.id, k.wish, k.happened_on FROM check_ins k WHERE k.wish <> '';

ALTER FUNCTION app.wish_of_check_in() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.wish_of_check_in() FROM PUBLIC;
ALTER TABLE small_wishes OWNER TO app_owner;
ALTER TABLE small_wishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE small_wishes FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON small_wishes TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON small_wishes TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON small_wishes TO app_system;
GRANT SELECT, INSERT, UPDATE (state, promised_by, promised_volunteer_id, promised_on, settled_on, reason, shown, version) ON small_wishes TO app_staff;
CREATE POLICY staff_school ON small_wishes TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]));
-- A mentor sees what the school chose to show, of the own child alone.
GRANT SELECT (id, child_id, words, asked_on, state, settled_on, shown) ON small_wishes TO app_volunteer;
CREATE POLICY own_child ON small_wishes FOR SELECT TO app_volunteer USING (shown AND state <> 'DECLINED' AND child_id = ANY ((SELECT app.children())::uuid[]));
