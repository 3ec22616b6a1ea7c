-- The invariants of docs/ARCHITECTURE.md that a database can hold. Prisma's schema cannot express these,
-- so a test compares the two and further tests try to break each rule by raw SQL.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA IF NOT EXISTS app;

-- Ranges and shapes -----------------------------------------------------------------------------------------

ALTER TABLE people ADD CONSTRAINT people_email_lower CHECK (email = lower(email));
ALTER TABLE grants ADD CONSTRAINT grants_one_scope CHECK (num_nonnulls(place_id, school_id) = 1);
CREATE UNIQUE INDEX grants_open_key ON grants (person_id, role, coalesce(place_id, 0), coalesce(school_id, 0)) WHERE revoked_at IS NULL;
ALTER TABLE policies
  ADD CONSTRAINT policies_cadence CHECK (cadence_days BETWEEN 7 AND 92),
  ADD CONSTRAINT policies_meeting CHECK (meeting_days BETWEEN 14 AND 366),
  ADD CONSTRAINT policies_application_approvals CHECK (application_approvals BETWEEN 1 AND 2),
  ADD CONSTRAINT policies_match_approvals CHECK (match_approvals BETWEEN 1 AND 2),
  ADD CONSTRAINT policies_offer CHECK (offer_days BETWEEN 1 AND 30),
  ADD CONSTRAINT policies_months CHECK (minimum_months BETWEEN 3 AND 36);
ALTER TABLE volunteers
  ADD CONSTRAINT volunteers_capacity CHECK (capacity BETWEEN 1 AND 3),
  ADD CONSTRAINT volunteers_availability CHECK (availability BETWEEN 0 AND 268435455),
  ADD CONSTRAINT volunteers_travel CHECK (travel_metres BETWEEN 0 AND 200000),
  ADD CONSTRAINT volunteers_birth_year CHECK (birth_year BETWEEN 1920 AND 2020);
ALTER TABLE applications ADD CONSTRAINT applications_step CHECK (step BETWEEN 0 AND 5);
ALTER TABLE applications ADD CONSTRAINT applications_submitted CHECK (state IN ('DRAFT', 'WITHDRAWN') OR submitted_at IS NOT NULL);
ALTER TABLE referees ADD CONSTRAINT referees_position CHECK (position BETWEEN 1 AND 2);
-- Law on the Protection of Minors, article 62: the offence record is checked every year.
ALTER TABLE screening_items ADD CONSTRAINT screening_offence CHECK (kind <> 'OFFENCE_CHECK' OR state <> 'PASSED'
  OR (authority <> '' AND checked_on IS NOT NULL AND expires_on IS NOT NULL AND expires_on > checked_on AND expires_on <= checked_on + interval '12 months'));
-- Elements of Effective Practice, B.3.1: at least two hours of training before the match.
ALTER TABLE screening_items ADD CONSTRAINT screening_training CHECK (kind <> 'TRAINING' OR state <> 'PASSED' OR coalesce(minutes, 0) >= 120);
ALTER TABLE screening_items ADD CONSTRAINT screening_recorded CHECK (state = 'OPEN' OR (recorded_by IS NOT NULL AND recorded_at IS NOT NULL));
ALTER TABLE children
  ADD CONSTRAINT children_grade CHECK (grade BETWEEN 1 AND 9),
  ADD CONSTRAINT children_availability CHECK (availability BETWEEN 0 AND 268435455),
  ADD CONSTRAINT children_waiting CHECK (state <> 'WAITING' OR waiting_since IS NOT NULL);
ALTER TABLE slots ADD CONSTRAINT slots_position CHECK (position BETWEEN 1 AND 3);
ALTER TABLE permissions ADD CONSTRAINT permissions_subject CHECK ((kind = 'MATCH') = (match_id IS NOT NULL));
CREATE UNIQUE INDEX permissions_match_key ON permissions (match_id) WHERE kind = 'MATCH' AND withdrawn_at IS NULL;
ALTER TABLE rounds ADD CONSTRAINT rounds_scope CHECK (coalesce(cardinality(school_ids), 0) > 0);
ALTER TABLE rounds ADD CONSTRAINT rounds_published CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL AND published_by IS NOT NULL));
ALTER TABLE round_pairs ADD CONSTRAINT round_pairs_score CHECK (score BETWEEN 0 AND 1000);
ALTER TABLE matches
  ADD CONSTRAINT matches_score CHECK (score BETWEEN 0 AND 1000),
  ADD CONSTRAINT matches_declined CHECK (state <> 'DECLINED' OR decline_reason <> ''),
  ADD CONSTRAINT matches_introduced CHECK (state NOT IN ('INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING') OR (introduced_at IS NOT NULL AND introduced_by <> '')),
  ADD CONSTRAINT matches_active CHECK (state NOT IN ('ACTIVE', 'IN_REVIEW', 'CLOSING') OR active_at IS NOT NULL),
  ADD CONSTRAINT matches_closed CHECK (state <> 'CLOSED' OR (closed_at IS NOT NULL AND closure_path IS NOT NULL AND closure_reason <> ''));
ALTER TABLE contact_plans
  ADD CONSTRAINT contact_plans_weekday CHECK (weekday BETWEEN 0 AND 6),
  ADD CONSTRAINT contact_plans_minutes CHECK (minutes BETWEEN 10 AND 240),
  ADD CONSTRAINT contact_plans_time CHECK (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
CREATE UNIQUE INDEX contact_plans_open_key ON contact_plans (match_id) WHERE ended_on IS NULL;
ALTER TABLE contacts ADD CONSTRAINT contacts_order CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '12 hours');
ALTER TABLE contacts ADD CONSTRAINT contacts_missed CHECK (state <> 'MISSED' OR missed_side IS NOT NULL);
ALTER TABLE check_ins
  ADD CONSTRAINT check_ins_minutes CHECK (minutes BETWEEN 0 AND 600 AND (reached OR minutes = 0)),
  ADD CONSTRAINT check_ins_missed CHECK (reached OR missed_side IS NOT NULL),
  ADD CONSTRAINT check_ins_mood CHECK (mood BETWEEN 1 AND 5),
  ADD CONSTRAINT check_ins_concern CHECK (concern = 'NONE' OR concern_note <> ''),
  ADD CONSTRAINT check_ins_reviewed CHECK (state NOT IN ('REVIEWED', 'CLOSED') OR (reviewed_at IS NOT NULL AND reviewed_by IS NOT NULL));

-- Who meets whom, when --------------------------------------------------------------------------------------

CREATE UNIQUE INDEX matches_open_pair ON matches (child_id, volunteer_id) WHERE state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED');
CREATE UNIQUE INDEX matches_open_slot ON matches (slot_id) WHERE state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED');

-- A letter takes no hour, and an activity is shared by several children of the same volunteer.
ALTER TABLE contacts ADD CONSTRAINT contacts_volunteer_free EXCLUDE USING gist
  (volunteer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('PLANNED', 'CONFIRMED', 'HELD') AND mode NOT IN ('LETTER', 'ACTIVITY'));
ALTER TABLE contacts ADD CONSTRAINT contacts_child_free EXCLUDE USING gist
  (child_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('PLANNED', 'CONFIRMED', 'HELD') AND mode NOT IN ('LETTER', 'ACTIVITY'));

-- Triggers: each raises SQLSTATE P0001 with the code of the broken rule as its whole message. ------------------

CREATE FUNCTION app.policy_of(school int) RETURNS policies LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT * FROM policies WHERE school_id = school OR school_id IS NULL ORDER BY school_id NULLS LAST, set_at DESC, id DESC LIMIT 1 $$;

CREATE FUNCTION app.application_approval_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM applications a JOIN volunteers v ON v.id = a.volunteer_id WHERE a.id = NEW.application_id AND v.person_id = NEW.approver_id) THEN
    RAISE EXCEPTION 'APPROVER_IS_APPLICANT';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_approval_rule BEFORE INSERT OR UPDATE ON application_approvals FOR EACH ROW EXECUTE FUNCTION app.application_approval_rule();

CREATE FUNCTION app.match_approval_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM matches m JOIN volunteers v ON v.id = m.volunteer_id WHERE m.id = NEW.match_id AND v.person_id = NEW.approver_id) THEN
    RAISE EXCEPTION 'APPROVER_IS_APPLICANT';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER match_approval_rule BEFORE INSERT OR UPDATE ON match_approvals FOR EACH ROW EXECUTE FUNCTION app.match_approval_rule();

-- At commit: an approved application has every item passed and enough different approvers.
CREATE FUNCTION app.application_approved_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE passed int; approvers int; needed int;
BEGIN
  IF NOT EXISTS (SELECT FROM applications WHERE id = NEW.id AND state = 'APPROVED') THEN RETURN NULL; END IF;
  SELECT count(*) INTO passed FROM screening_items WHERE application_id = NEW.id AND state = 'PASSED';
  IF passed < 7 THEN RAISE EXCEPTION 'SCREENING_INCOMPLETE'; END IF;
  SELECT count(*) INTO approvers FROM application_approvals WHERE application_id = NEW.id;
  needed := coalesce((app.policy_of(NEW.school_id)).application_approvals, 2);
  IF approvers < needed THEN RAISE EXCEPTION 'APPROVALS_MISSING'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER application_approved_insert AFTER INSERT ON applications
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'APPROVED') EXECUTE FUNCTION app.application_approved_rule();
CREATE CONSTRAINT TRIGGER application_approved_update AFTER UPDATE OF state ON applications
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'APPROVED' AND OLD.state NOT IN ('APPROVED', 'SUSPENDED', 'LAPSED')) EXECUTE FUNCTION app.application_approved_rule();

-- Approved again without new approvals is only who was approved before, so nobody else comes to these two states.
CREATE FUNCTION app.application_paused_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION 'NEVER_APPROVED';
END $$;
CREATE TRIGGER application_paused_rule BEFORE UPDATE OF state ON applications FOR EACH ROW
  WHEN (NEW.state IN ('SUSPENDED', 'LAPSED') AND OLD.state NOT IN ('APPROVED', 'SUSPENDED', 'LAPSED')) EXECUTE FUNCTION app.application_paused_rule();

-- A match that opens: same school, a slot of this child that fits the role, an approved volunteer with capacity left.
CREATE FUNCTION app.match_open_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE v volunteers; s slots; open_matches int;
BEGIN
  IF NEW.state IN ('CLOSED', 'DECLINED', 'EXPIRED') THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED')
     AND (OLD.child_id, OLD.volunteer_id, OLD.slot_id, OLD.school_id) = (NEW.child_id, NEW.volunteer_id, NEW.slot_id, NEW.school_id) THEN RETURN NEW; END IF;
  SELECT * INTO v FROM volunteers WHERE id = NEW.volunteer_id FOR UPDATE;
  SELECT * INTO s FROM slots WHERE id = NEW.slot_id;
  IF s.child_id IS DISTINCT FROM NEW.child_id OR s.school_id <> NEW.school_id
     OR NOT EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND c.school_id = NEW.school_id) THEN RAISE EXCEPTION 'SLOT_OF_ANOTHER_CHILD'; END IF;
  IF s.role <> 'ANY' AND s.role::text IS DISTINCT FROM v.role::text THEN RAISE EXCEPTION 'ROLE_DOES_NOT_FIT'; END IF;
  IF NOT EXISTS (SELECT FROM applications a WHERE a.volunteer_id = NEW.volunteer_id AND a.state = 'APPROVED') THEN RAISE EXCEPTION 'VOLUNTEER_NOT_APPROVED'; END IF;
  SELECT count(*) INTO open_matches FROM matches m WHERE m.volunteer_id = NEW.volunteer_id AND m.id <> NEW.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED');
  IF open_matches >= v.capacity THEN RAISE EXCEPTION 'CAPACITY_USED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER match_open_rule BEFORE INSERT OR UPDATE ON matches FOR EACH ROW EXECUTE FUNCTION app.match_open_rule();

-- A volunteer may offer fewer places, but not fewer than are taken.
CREATE FUNCTION app.volunteer_capacity_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE open_matches int;
BEGIN
  SELECT count(*) INTO open_matches FROM matches m WHERE m.volunteer_id = NEW.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED');
  IF open_matches > NEW.capacity THEN RAISE EXCEPTION 'CAPACITY_BELOW_MATCHES'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER volunteer_capacity_rule AFTER UPDATE OF capacity ON volunteers FOR EACH ROW
  WHEN (NEW.capacity < OLD.capacity) EXECUTE FUNCTION app.volunteer_capacity_rule();

-- At commit: a match beyond PROPOSED has enough different approvers.
CREATE FUNCTION app.match_approved_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE approvers int; needed int;
BEGIN
  IF EXISTS (SELECT FROM matches WHERE id = NEW.id AND state IN ('PROPOSED', 'EXPIRED', 'DECLINED')) THEN RETURN NULL; END IF;
  SELECT count(*) INTO approvers FROM match_approvals WHERE match_id = NEW.id;
  needed := coalesce((app.policy_of(NEW.school_id)).match_approvals, 1);
  IF approvers < needed THEN RAISE EXCEPTION 'APPROVALS_MISSING'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER match_approved_insert AFTER INSERT ON matches
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state NOT IN ('PROPOSED', 'EXPIRED', 'DECLINED')) EXECUTE FUNCTION app.match_approved_rule();
CREATE CONSTRAINT TRIGGER match_approved_update AFTER UPDATE OF state ON matches
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IN ('PROPOSED', 'EXPIRED', 'DECLINED') AND NEW.state NOT IN ('PROPOSED', 'EXPIRED', 'DECLINED')) EXECUTE FUNCTION app.match_approved_rule();

-- No contact without an open match, both permissions and an offence-record check that holds on that date.
CREATE FUNCTION app.contact_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE m matches; on_date date;
BEGIN
  IF NEW.state NOT IN ('PLANNED', 'CONFIRMED', 'HELD') THEN RETURN NEW; END IF;
  SELECT * INTO m FROM matches WHERE id = NEW.match_id FOR SHARE;
  IF (m.child_id, m.volunteer_id, m.school_id) IS DISTINCT FROM (NEW.child_id, NEW.volunteer_id, NEW.school_id) THEN RAISE EXCEPTION 'CONTACT_OF_ANOTHER_MATCH'; END IF;
  on_date := (NEW.starts_at AT TIME ZONE NEW.time_zone)::date;
  IF NEW.state = 'HELD' AND m.state = 'CLOSED' THEN
    IF NEW.starts_at > m.closed_at THEN RAISE EXCEPTION 'MATCH_NOT_ACTIVE'; END IF;
    RETURN NEW;
  END IF;
  IF NEW.kind = 'FIRST_MEETING' THEN
    IF m.state NOT IN ('PERMITTED', 'INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING') THEN RAISE EXCEPTION 'MATCH_NOT_ACTIVE'; END IF;
  ELSIF m.state NOT IN ('ACTIVE', 'IN_REVIEW', 'CLOSING') THEN RAISE EXCEPTION 'MATCH_NOT_ACTIVE'; END IF;
  IF NOT EXISTS (SELECT FROM permissions p WHERE p.child_id = NEW.child_id AND p.kind = 'PARTICIPATION' AND p.withdrawn_at IS NULL)
     OR NOT EXISTS (SELECT FROM permissions p WHERE p.match_id = NEW.match_id AND p.kind = 'MATCH' AND p.withdrawn_at IS NULL) THEN RAISE EXCEPTION 'PERMISSION_MISSING'; END IF;
  IF NOT EXISTS (SELECT FROM applications a JOIN screening_items i ON i.application_id = a.id
                 WHERE a.volunteer_id = NEW.volunteer_id AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED' AND i.expires_on >= on_date) THEN
    RAISE EXCEPTION 'OFFENCE_CHECK_EXPIRED';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contact_rule BEFORE INSERT OR UPDATE OF state, starts_at, ends_at, match_id, child_id, volunteer_id ON contacts FOR EACH ROW EXECUTE FUNCTION app.contact_rule();

-- The record: append-only, and every row carries the hash of the one before it. ---------------------------------

CREATE FUNCTION app.audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(610304);
  -- Numbered under the lock, so that the order of ids is the order of the chain.
  NEW.id := nextval(pg_get_serial_sequence('public.audit', 'id'));
  SELECT hash INTO before_hash FROM audit ORDER BY id DESC LIMIT 1;
  NEW.hash := encode(sha256(convert_to(concat_ws('|', coalesce(before_hash, ''), NEW.id, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), NEW.actor_kind,
    coalesce(NEW.actor_id::text, ''), NEW.action, NEW.subject, NEW.subject_id, coalesce(NEW.school_id::text, ''), NEW.details::text), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION app.audit_chain();
CREATE FUNCTION app.audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'AUDIT_IS_APPEND_ONLY'; END $$;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION app.audit_stays();
