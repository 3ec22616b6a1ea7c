-- A parent who works away books its own calls, and keeps phone, place of work and clock current (docs/decisions/0040).

ALTER TABLE family_members ADD COLUMN time_zone TEXT;

-- Who booked a call: somebody of the school, or the parent itself.
ALTER TABLE parent_calls ALTER COLUMN booked_by DROP NOT NULL, ADD COLUMN booked_member_id UUID;
ALTER TABLE parent_calls ADD CONSTRAINT parent_calls_booked_member_id_fkey FOREIGN KEY (booked_member_id) REFERENCES family_members (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE parent_calls ADD CONSTRAINT parent_calls_booked CHECK (num_nonnulls(booked_by, booked_member_id) = 1);
CREATE INDEX parent_calls_booked_member_id_idx ON parent_calls (booked_member_id);

-- A parent books in its own name and gives up what is its own; seats and teachers stay the school's to see.
GRANT SELECT (local_start, time_zone, version), UPDATE (state, version),
  INSERT (school_id, child_id, member_id, room_id, supervisor_id, mode, starts_at, ends_at, local_start, time_zone, booked_member_id, booked_at) ON parent_calls TO app_family;
DROP POLICY own_child ON parent_calls;
CREATE POLICY own_child ON parent_calls FOR SELECT TO app_family
  USING (child_id = ANY ((SELECT app.children())::uuid[]) AND (state = 'PLANNED' OR (state = 'CANCELLED' AND member_id = (SELECT app.own_member()))));
CREATE POLICY own_books ON parent_calls FOR INSERT TO app_family
  WITH CHECK (child_id = ANY ((SELECT app.children())::uuid[]) AND state = 'PLANNED' AND starts_at > booked_at
    AND member_id = (SELECT app.own_member()) AND booked_member_id = (SELECT app.own_member())
    AND time_zone = (SELECT s.time_zone FROM schools s WHERE s.id = school_id));
CREATE POLICY own_gives_up ON parent_calls FOR UPDATE TO app_family
  USING (member_id = (SELECT app.own_member()) AND state = 'PLANNED') WITH CHECK (state = 'CANCELLED' AND member_id = (SELECT app.own_member()));

-- What a member says of itself. It holds from then on in the file; what stood there before stays here for the school.
CREATE TABLE member_updates (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    member_id UUID NOT NULL,
    child_id UUID NOT NULL,
    school_id INTEGER NOT NULL,
    phone TEXT NOT NULL,
    works_at TEXT NOT NULL DEFAULT '',
    time_zone TEXT,
    former_phone TEXT NOT NULL DEFAULT '',
    former_works_at TEXT NOT NULL DEFAULT '',
    said_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT member_updates_pkey PRIMARY KEY (id)
);
CREATE INDEX member_updates_member_id_said_at_idx ON member_updates (member_id, said_at DESC);
CREATE INDEX member_updates_child_id_idx ON member_updates (child_id);
CREATE INDEX member_updates_school_id_said_at_idx ON member_updates (school_id, said_at DESC);
ALTER TABLE member_updates ADD CONSTRAINT member_updates_member_id_fkey FOREIGN KEY (member_id) REFERENCES family_members (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE member_updates ADD CONSTRAINT member_updates_child_id_fkey FOREIGN KEY (child_id) REFERENCES children (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE member_updates ADD CONSTRAINT member_updates_said CHECK (length(phone) <= 20 AND length(works_at) <= 60 AND length(time_zone) <= 60);

-- Written into the file in the same step; a colleague who has the file open is told that it has changed.
CREATE FUNCTION app.member_update_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE f family_members;
BEGIN
  IF current_setting('role', true) = 'app_family' THEN NEW.member_id := app.own_member(); END IF;
  SELECT * INTO f FROM family_members WHERE id = NEW.member_id FOR UPDATE;
  IF f.carer AND NEW.works_at <> '' THEN RAISE EXCEPTION 'CARER_IS_AWAY'; END IF;
  NEW.child_id := f.child_id; NEW.school_id := f.school_id; NEW.former_phone := f.phone; NEW.former_works_at := f.works_at;
  IF (f.phone, f.works_at, f.time_zone) IS DISTINCT FROM (NEW.phone, NEW.works_at, NEW.time_zone) THEN
    UPDATE family_members SET phone = NEW.phone, works_at = NEW.works_at, time_zone = NEW.time_zone WHERE id = NEW.member_id;
    UPDATE children SET version = version + 1 WHERE id = NEW.child_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER member_update_rule BEFORE INSERT ON member_updates FOR EACH ROW EXECUTE FUNCTION app.member_update_rule();

ALTER TABLE member_updates OWNER TO app_owner;
ALTER TABLE member_updates ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_updates FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON member_updates TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON member_updates TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON member_updates TO app_system;
GRANT SELECT ON member_updates TO app_staff;
CREATE POLICY staff_school ON member_updates FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));
GRANT INSERT (phone, works_at, time_zone, said_at) ON member_updates TO app_family;
CREATE POLICY own_says ON member_updates FOR INSERT TO app_family WITH CHECK (member_id = (SELECT app.own_member()));

-- Who holds the card, as that person may see it: of the phone its end alone, because others look over shoulders.
CREATE FUNCTION app.own_details() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT jsonb_build_object('name', f.name, 'relation', f.relation, 'carer', f.carer, 'timeZone', f.time_zone, 'worksAt', CASE WHEN f.carer THEN '' ELSE f.works_at END,
    'phoneEnd', right(f.phone, 4), 'phoneOpens', l.code_hash IS NULL)
  FROM family_links l JOIN family_members f ON f.id = l.member_id WHERE l.id = app.viewer() $$;

-- Where a parent can speak with the own child, and all that free times there are found from. It tells pages of other bookings
-- nothing: a page shows what is free.
CREATE FUNCTION app.call_inputs(from_at timestamptz, until_at timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE c children; ids uuid[];
BEGIN
  SELECT * INTO c FROM children WHERE id = ANY (coalesce(app.children(), '{}')) AND state <> 'LEFT';
  IF c.id IS NULL OR app.own_member() IS NULL THEN RETURN NULL; END IF;
  SELECT array_agg(r.id) INTO ids FROM rooms r WHERE r.school_id = c.school_id AND r.kind IN ('FAMILY_PHONE', 'VIDEO_CORNER') AND (r.closed_at IS NULL OR r.closed_at > until_at);
  RETURN jsonb_build_object(
    'rooms', coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'nameZh', r.name_zh, 'nameEn', r.name_en, 'maxMinutes', r.max_minutes) ORDER BY r.kind, r.name_zh, r.id)
      FROM rooms r WHERE r.id = ANY (ids)), '[]'),
    'stored', app.free_inputs(c.school_id, ARRAY['child:' || c.id], coalesce(ids, '{}'), from_at, until_at));
END $$;

-- Bookings of one school are given their teachers one after another, whoever books.
CREATE FUNCTION app.hold_teachers() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM supervisors s WHERE s.school_id IN (SELECT c.school_id FROM children c WHERE c.id = ANY (coalesce(app.children(), '{}'))) ORDER BY s.id FOR NO KEY UPDATE;
  PERFORM FROM children c WHERE c.id = ANY (coalesce(app.children(), '{}')) FOR NO KEY UPDATE;
END $$;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['member_update_rule()', 'own_details()', 'call_inputs(timestamptz, timestamptz)', 'hold_teachers()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.own_details(), app.call_inputs(timestamptz, timestamptz), app.hold_teachers() TO app_family;
