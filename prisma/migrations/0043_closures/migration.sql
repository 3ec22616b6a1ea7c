-- How a match is looked at and how it ends: reviews with the view of everyone, and what has to be settled before it is
-- closed as planned (docs/decisions/0034; Elements of Effective Practice for Mentoring, B.5.7 and B.6).

CREATE TYPE closure_cause AS ENUM ('TERM_OVER', 'MENTOR_TIME', 'MENTOR_MOVED', 'MENTOR_SILENT', 'CHILD_MOVED', 'CHILD_OUTGREW', 'PARENT_BACK', 'FAMILY_WISH', 'CHILD_WISH', 'NO_FIT', 'OTHER');
ALTER TABLE matches ADD COLUMN closure_cause closure_cause;
UPDATE matches SET closure_cause = 'OTHER' WHERE closure_path IS NOT NULL;

CREATE TYPE review_because AS ENUM ('TERM', 'MINIMUM', 'STAFF');
CREATE TYPE review_view AS ENUM ('CONTINUE', 'CLOSE', 'UNSURE', 'NOT_REACHED');
CREATE TABLE match_reviews (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    because review_because NOT NULL,
    due_on DATE NOT NULL,
    opened_at TIMESTAMPTZ(3) NOT NULL,
    mentor_view review_view,
    mentor_words TEXT NOT NULL DEFAULT '',
    child_view review_view,
    child_words TEXT NOT NULL DEFAULT '',
    family_view review_view,
    family_words TEXT NOT NULL DEFAULT '',
    staff_view review_view,
    staff_words TEXT NOT NULL DEFAULT '',
    decided_at TIMESTAMPTZ(3),
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT match_reviews_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX match_reviews_open ON match_reviews (match_id) WHERE decided_at IS NULL;
CREATE INDEX match_reviews_match_id_idx ON match_reviews (match_id);
CREATE INDEX match_reviews_school_id_idx ON match_reviews (school_id);
ALTER TABLE match_reviews ADD CONSTRAINT match_reviews_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_reviews ADD CONSTRAINT match_reviews_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_reviews ADD CONSTRAINT match_reviews_words CHECK (greatest(length(mentor_words), length(child_words), length(family_words), length(staff_words)) <= 500);
-- A child and the school itself can be asked.
ALTER TABLE match_reviews ADD CONSTRAINT match_reviews_asked CHECK (staff_view <> 'NOT_REACHED' AND child_view <> 'NOT_REACHED');

CREATE TYPE again AS ENUM ('YES', 'MAYBE', 'NO');
CREATE TYPE rematch AS ENUM ('NOW', 'LATER', 'NO');
CREATE TABLE closures (
    match_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    child_id UUID NOT NULL,
    opened_at TIMESTAMPTZ(3) NOT NULL,
    mentor_told_on DATE,
    child_told_on DATE,
    family_told_on DATE,
    mentor_asked_on DATE,
    mentor_overall INTEGER,
    mentor_support INTEGER,
    mentor_again again,
    mentor_words TEXT NOT NULL DEFAULT '',
    child_asked_on DATE,
    child_overall INTEGER,
    child_heard INTEGER,
    child_again again,
    child_words TEXT NOT NULL DEFAULT '',
    afterwards_on DATE,
    rematch rematch,
    rematch_words TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT closures_pkey PRIMARY KEY (match_id)
);
CREATE INDEX closures_school_id_idx ON closures (school_id);
CREATE INDEX closures_child_id_idx ON closures (child_id);
ALTER TABLE closures ADD CONSTRAINT closures_match_id_fkey FOREIGN KEY (match_id) REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE closures ADD CONSTRAINT closures_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE closures ADD CONSTRAINT closures_scale CHECK (mentor_overall BETWEEN 1 AND 5 AND mentor_support BETWEEN 1 AND 5 AND child_overall BETWEEN 1 AND 5 AND child_heard BETWEEN 1 AND 5);
ALTER TABLE closures ADD CONSTRAINT closures_words CHECK (greatest(length(mentor_words), length(child_words), length(rematch_words)) <= 500);
-- An interview was held as a whole.
ALTER TABLE closures ADD CONSTRAINT closures_mentor CHECK (num_nonnulls(mentor_asked_on, mentor_overall, mentor_support, mentor_again) IN (0, 4));
ALTER TABLE closures ADD CONSTRAINT closures_child CHECK (num_nonnulls(child_asked_on, child_overall, child_heard, child_again) IN (0, 4));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['match_reviews', 'closures'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO app_staff', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
  END LOOP;
END $$;
-- A mentor says what they think of the own match, and sees nothing of what the others said.
GRANT SELECT (id, match_id, due_on, mentor_view, mentor_words, decided_at, version), UPDATE (mentor_view, mentor_words, version) ON match_reviews TO app_volunteer;
CREATE POLICY matched ON match_reviews FOR SELECT TO app_volunteer USING (match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY own_view ON match_reviews FOR UPDATE TO app_volunteer USING (match_id = ANY ((SELECT app.matches())::uuid[]) AND decided_at IS NULL)
  WITH CHECK (match_id = ANY ((SELECT app.matches())::uuid[]) AND decided_at IS NULL);

-- The database holds it too: a planned closure is closed when everything is settled.
CREATE FUNCTION app.planned_closure_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM closures c WHERE c.match_id = NEW.id AND num_nulls(c.mentor_told_on, c.child_told_on, c.family_told_on,
    c.mentor_asked_on, c.child_asked_on, c.afterwards_on, c.rematch) = 0) THEN RAISE EXCEPTION 'CHECKLIST_OPEN'; END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION app.planned_closure_rule() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.planned_closure_rule() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER planned_closure_rule AFTER UPDATE OF state ON matches DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'CLOSED' AND OLD.state = 'CLOSING' AND NEW.closure_path = 'PLANNED') EXECUTE FUNCTION app.planned_closure_rule();
