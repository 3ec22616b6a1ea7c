-- Plans by the month and by the quarter, edits of a series, and requests to move a contact (docs/decisions/0023).

ALTER TYPE frequency ADD VALUE 'MONTHLY';
ALTER TYPE frequency ADD VALUE 'QUARTERLY';

ALTER TABLE contact_plans
  ADD COLUMN week int,
  ADD COLUMN month_day int,
  ADD COLUMN ends_on date,
  ADD COLUMN planned_until date NOT NULL DEFAULT CURRENT_DATE,
  ADD COLUMN series_id uuid REFERENCES contact_plans (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT contact_plans_week CHECK (week IN (-1, 1, 2, 3, 4)),
  ADD CONSTRAINT contact_plans_month_day CHECK (month_day BETWEEN 1 AND 28),
  -- By the month a plan names a weekday of it or a day, never both; by the week neither.
  ADD CONSTRAINT contact_plans_cadence CHECK (num_nonnulls(week, month_day) = CASE WHEN frequency::text IN ('MONTHLY', 'QUARTERLY') THEN 1 ELSE 0 END),
  ADD CONSTRAINT contact_plans_ends CHECK (ends_on >= starts_on);
CREATE INDEX contact_plans_series_id_idx ON contact_plans (series_id);
-- A match may have a call by the month and a meeting by the quarter, but one plan of each mode.
DROP INDEX contact_plans_open_key;
CREATE UNIQUE INDEX contact_plans_open_key ON contact_plans (match_id, mode) WHERE ended_on IS NULL;

ALTER TABLE contacts
  ADD COLUMN original_start text NOT NULL DEFAULT '',
  ADD COLUMN sequence int NOT NULL DEFAULT 0,
  ADD COLUMN apart boolean NOT NULL DEFAULT false;
UPDATE contacts SET original_start = local_start;
UPDATE contact_plans p SET planned_until = greatest(p.starts_on - 1, (SELECT max(left(c.local_start, 10))::date FROM contacts c WHERE c.plan_id = p.id));
DROP INDEX contacts_plan_id_local_start_key;
CREATE UNIQUE INDEX contacts_plan_id_original_start_key ON contacts (plan_id, original_start);

-- A contact remembers the time that its plan meant, whoever makes it.
CREATE FUNCTION app.contact_original() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  NEW.original_start := NEW.local_start;
  RETURN NEW;
END $$;
CREATE TRIGGER contact_original BEFORE INSERT ON contacts FOR EACH ROW WHEN (NEW.original_start = '') EXECUTE FUNCTION app.contact_original();

-- What calendars show of a contact has changed: RFC 5545 asks for a higher SEQUENCE, whichever command it was.
CREATE FUNCTION app.contact_sequence() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  NEW.sequence := OLD.sequence + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER contact_sequence BEFORE UPDATE ON contacts FOR EACH ROW
  WHEN ((NEW.starts_at, NEW.ends_at, NEW.mode, NEW.place) IS DISTINCT FROM (OLD.starts_at, OLD.ends_at, OLD.mode, OLD.place)
    OR (NEW.state IN ('CANCELLED', 'MOVED')) <> (OLD.state IN ('CANCELLED', 'MOVED')))
  EXECUTE FUNCTION app.contact_sequence();

-- Who calls one contact off marks it as standing apart from its series, so that no later edit fills the day again.
GRANT UPDATE (apart) ON contacts TO app_volunteer;

-- Requests to move a contact. -----------------------------------------------------------------------------------

CREATE TYPE move_side AS ENUM ('VOLUNTEER', 'FAMILY');
CREATE TYPE move_reason AS ENUM ('ILL', 'WORK', 'FAMILY', 'SCHOOL', 'TRAVEL', 'OTHER');
CREATE TYPE move_state AS ENUM ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED');

CREATE TABLE move_requests (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  contact_id uuid NOT NULL REFERENCES contacts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  match_id uuid NOT NULL REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  school_id int NOT NULL REFERENCES schools (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  child_id uuid NOT NULL REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  side move_side NOT NULL,
  reason move_reason NOT NULL,
  note text NOT NULL DEFAULT '',
  -- Local starts that would suit, on the school's clock; none: it cannot be at all.
  wishes text[] NOT NULL DEFAULT '{}',
  state move_state NOT NULL DEFAULT 'OPEN',
  asked_at timestamptz(3) NOT NULL,
  decided_at timestamptz(3),
  decided_by uuid REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  answer text NOT NULL DEFAULT '',
  version int NOT NULL DEFAULT 1,
  CONSTRAINT move_requests_note CHECK (char_length(note) <= 200),
  CONSTRAINT move_requests_answer CHECK (char_length(answer) <= 200),
  CONSTRAINT move_requests_wishes CHECK (cardinality(wishes) <= 6),
  CONSTRAINT move_requests_decided CHECK ((state IN ('ACCEPTED', 'REFUSED')) = (decided_by IS NOT NULL))
);
CREATE UNIQUE INDEX move_requests_open_key ON move_requests (contact_id) WHERE state = 'OPEN';
CREATE INDEX move_requests_school_id_state_idx ON move_requests (school_id, state);
CREATE INDEX move_requests_match_id_idx ON move_requests (match_id);
CREATE INDEX move_requests_child_id_idx ON move_requests (child_id);

-- Whose request it is follows from the contact, whatever a form says.
CREATE FUNCTION app.move_request_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE c contacts;
BEGIN
  SELECT * INTO c FROM contacts WHERE id = NEW.contact_id FOR SHARE;
  IF c.state NOT IN ('PLANNED', 'CONFIRMED') OR c.kind <> 'REGULAR' THEN RAISE EXCEPTION 'CONTACT_NOT_AHEAD'; END IF;
  NEW.match_id := c.match_id;
  NEW.school_id := c.school_id;
  NEW.child_id := c.child_id;
  RETURN NEW;
END $$;
CREATE TRIGGER move_request_rule BEFORE INSERT ON move_requests FOR EACH ROW EXECUTE FUNCTION app.move_request_rule();

-- A contact that is over, called off or moved otherwise answers the question by itself.
CREATE FUNCTION app.expire_move_requests() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE move_requests SET state = 'EXPIRED', version = version + 1 WHERE contact_id = NEW.id AND state = 'OPEN';
  RETURN NULL;
END $$;
CREATE TRIGGER contact_expires_requests AFTER UPDATE ON contacts FOR EACH ROW
  WHEN (NEW.starts_at <> OLD.starts_at OR (NEW.state NOT IN ('PLANNED', 'CONFIRMED') AND NEW.state <> OLD.state))
  EXECUTE FUNCTION app.expire_move_requests();

-- What offers of another time are worked out from: when the two are free, when one of them is taken, and what the room
-- allows. It says neither which of them nor by what, since a mentor does not see the child's other mentor, nor a family
-- the mentor's other children.
CREATE FUNCTION app.move_inputs(contact uuid, from_at timestamptz, until_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE c contacts;
BEGIN
  SELECT * INTO c FROM contacts WHERE id = contact;
  IF c.id IS NULL OR NOT (c.match_id = ANY (coalesce(app.matches(), '{}')) OR c.school_id = ANY (coalesce(app.schools(), '{}'))) THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'availability', (SELECT jsonb_build_array(k.availability, v.availability) FROM children k, volunteers v WHERE k.id = c.child_id AND v.id = c.volunteer_id),
    'checkEnds', (SELECT max(i.expires_on) FROM applications a JOIN screening_items i ON i.application_id = a.id
      WHERE a.volunteer_id = c.volunteer_id AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED'),
    'busy', coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM lower(e.during)), extract(epoch FROM upper(e.during))))
      FROM engagements e WHERE e.party = ANY (app.parties(c.child_id, c.volunteer_id, c.supervisor_id, NULL, NULL))
        AND e.contact_id IS DISTINCT FROM c.id AND e.during && tstzrange(from_at, until_at)), '[]'::jsonb),
    'room', (SELECT jsonb_build_object('hours', r.hours, 'seats', r.seats, 'taken',
        coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM lower(e.during)), extract(epoch FROM upper(e.during))))
          FROM engagements e WHERE e.party IN (SELECT 'seat:' || r.id || ':' || n FROM generate_series(1, r.seats) AS n)
            AND e.contact_id IS DISTINCT FROM c.id AND e.during && tstzrange(from_at, until_at)), '[]'::jsonb),
        'fullDays', coalesce((SELECT jsonb_agg(d.day) FROM (
            SELECT left(b.local_start, 10) AS day FROM (
              SELECT o.local_start FROM contacts o WHERE o.child_id = c.child_id AND o.room_id = r.id AND o.id <> c.id AND o.state IN ('PLANNED', 'CONFIRMED', 'HELD')
                AND o.starts_at BETWEEN from_at AND until_at
              UNION ALL
              SELECT p.local_start FROM parent_calls p WHERE p.child_id = c.child_id AND p.room_id = r.id AND p.state IN ('PLANNED', 'HELD')
                AND p.starts_at BETWEEN from_at AND until_at) b
            GROUP BY 1 HAVING count(*) >= r.daily_cap) d), '[]'::jsonb))
      FROM rooms r WHERE r.id = c.room_id));
END $$;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['contact_original()', 'contact_sequence()', 'move_request_rule()', 'expire_move_requests()', 'move_inputs(uuid, timestamptz, timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.move_inputs(uuid, timestamptz, timestamptz) TO app_staff, app_volunteer, app_family;

ALTER TABLE move_requests OWNER TO app_owner;
ALTER TABLE move_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE move_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON move_requests TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON move_requests TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON move_requests TO app_system;
-- The school decides; it asks nobody in another's name.
GRANT SELECT, UPDATE (state, decided_at, decided_by, answer, version) ON move_requests TO app_staff;
CREATE POLICY staff_school ON move_requests TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]))
  WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]) AND (decided_by IS NULL OR decided_by = (SELECT app.viewer())));
-- Each side sees and takes back its own requests, and never reads the other's.
GRANT SELECT (id, contact_id, match_id, school_id, child_id, side, reason, note, wishes, state, asked_at, decided_at, answer, version) ON move_requests TO app_volunteer, app_family;
GRANT INSERT ON move_requests TO app_volunteer, app_family;
GRANT UPDATE (state, version) ON move_requests TO app_volunteer, app_family;
CREATE POLICY own_reads ON move_requests FOR SELECT TO app_volunteer USING (side = 'VOLUNTEER' AND match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY own_asks ON move_requests FOR INSERT TO app_volunteer WITH CHECK (side = 'VOLUNTEER' AND match_id = ANY ((SELECT app.matches())::uuid[]) AND state = 'OPEN' AND answer = '');
CREATE POLICY own_takes_back ON move_requests FOR UPDATE TO app_volunteer USING (side = 'VOLUNTEER' AND match_id = ANY ((SELECT app.matches())::uuid[]) AND state = 'OPEN') WITH CHECK (state = 'WITHDRAWN');
CREATE POLICY family_reads ON move_requests FOR SELECT TO app_family USING (side = 'FAMILY' AND match_id = ANY ((SELECT app.matches())::uuid[]));
CREATE POLICY family_asks ON move_requests FOR INSERT TO app_family WITH CHECK (side = 'FAMILY' AND match_id = ANY ((SELECT app.matches())::uuid[]) AND state = 'OPEN' AND answer = '');
CREATE POLICY family_takes_back ON move_requests FOR UPDATE TO app_family USING (side = 'FAMILY' AND match_id = ANY ((SELECT app.matches())::uuid[]) AND state = 'OPEN') WITH CHECK (state = 'WITHDRAWN');
