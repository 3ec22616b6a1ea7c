-- A teacher oversees a whole room, and one statement tells who is free when (docs/decisions/0021, 0024).

-- AlterTable
ALTER TABLE "engagements" ADD COLUMN     "place" TEXT NOT NULL DEFAULT '';

-- Two engagements of one party at one time exclude one another unless they are in one place. A booking is a place of its
-- own for everybody but the teacher, who is in the room with all who sit there.
CREATE FUNCTION app.place_of(party text, room uuid, booking uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN party LIKE 'supervisor:%' AND room IS NOT NULL THEN 'room:' || room ELSE booking::text END $$;

UPDATE engagements e SET place = app.place_of(e.party, coalesce(c.room_id, p.room_id), coalesce(e.contact_id, e.parent_call_id, e.closure_id))
  FROM engagements o LEFT JOIN contacts c ON c.id = o.contact_id LEFT JOIN parent_calls p ON p.id = o.parent_call_id WHERE o.id = e.id;
ALTER TABLE engagements ALTER COLUMN place DROP DEFAULT, ADD CONSTRAINT engagements_place CHECK (place <> '');
ALTER TABLE engagements DROP CONSTRAINT engagements_free;
ALTER TABLE engagements ADD CONSTRAINT engagements_free
  EXCLUDE USING gist (party WITH =, during WITH &&, place WITH <>) DEFERRABLE INITIALLY IMMEDIATE;

DROP FUNCTION app.refuse_taken(text[], tstzrange[]);
-- Says who or what was taken already. The constraint itself names no party here, since the rows behind it are walled.
CREATE FUNCTION app.refuse_taken(parties text[], places text[], spans tstzrange[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE kind text;
BEGIN
  SELECT split_part(w.party, ':', 1) INTO kind FROM unnest(parties, places, spans) w (party, place, span)
    WHERE EXISTS (SELECT FROM engagements e WHERE e.party = w.party AND e.during && w.span AND e.place <> w.place)
       OR EXISTS (SELECT FROM unnest(parties, places, spans) o (party, place, span) WHERE o.party = w.party AND o.span && w.span AND o.place <> w.place)
    ORDER BY array_position(ARRAY['child', 'volunteer', 'seat', 'supervisor'], split_part(w.party, ':', 1)) LIMIT 1;
  RAISE EXCEPTION USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'engagements_free',
    MESSAGE = CASE kind WHEN 'child' THEN 'CHILD_BUSY' WHEN 'volunteer' THEN 'VOLUNTEER_BUSY' WHEN 'supervisor' THEN 'SUPERVISOR_BUSY' WHEN 'seat' THEN 'SEAT_TAKEN' ELSE 'engagements_free' END;
END $$;

CREATE OR REPLACE FUNCTION app.engage_contacts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM engagements e USING before b JOIN after a ON a.id = b.id WHERE e.contact_id = b.id
      AND (app.takes_hour(b), b.starts_at, b.ends_at, app.parties(b.child_id, b.volunteer_id, b.supervisor_id, b.room_id, b.seat))
        IS DISTINCT FROM (app.takes_hour(a), a.starts_at, a.ends_at, app.parties(a.child_id, a.volunteer_id, a.supervisor_id, a.room_id, a.seat));
  END IF;
  IF NOT EXISTS (SELECT FROM after a WHERE app.takes_hour(a) AND NOT EXISTS (SELECT FROM engagements e WHERE e.contact_id = a.id)) THEN RETURN NULL; END IF;
  BEGIN
    -- In one order, so that two who want the same parties wait for one another as seldom as possible.
    INSERT INTO engagements (party, during, school_id, contact_id, place)
      SELECT p.party, tstzrange(a.starts_at, a.ends_at), a.school_id, a.id, app.place_of(p.party, a.room_id, a.id)
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, a.volunteer_id, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE app.takes_hour(a) AND NOT EXISTS (SELECT FROM engagements e WHERE e.contact_id = a.id) ORDER BY p.party, a.starts_at;
  EXCEPTION WHEN exclusion_violation THEN
    PERFORM app.refuse_taken(array_agg(p.party), array_agg(app.place_of(p.party, a.room_id, a.id)), array_agg(tstzrange(a.starts_at, a.ends_at)))
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, a.volunteer_id, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE app.takes_hour(a) AND NOT EXISTS (SELECT FROM engagements e WHERE e.contact_id = a.id);
  END;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION app.engage_parent_calls() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM engagements e USING after a WHERE e.parent_call_id = a.id; END IF;
  BEGIN
    INSERT INTO engagements (party, during, school_id, parent_call_id, place)
      SELECT p.party, tstzrange(a.starts_at, a.ends_at), a.school_id, a.id, app.place_of(p.party, a.room_id, a.id)
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, NULL, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE a.state IN ('PLANNED', 'HELD') ORDER BY p.party, a.starts_at;
  EXCEPTION WHEN exclusion_violation THEN
    PERFORM app.refuse_taken(array_agg(p.party), array_agg(app.place_of(p.party, a.room_id, a.id)), array_agg(tstzrange(a.starts_at, a.ends_at)))
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, NULL, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE a.state IN ('PLANNED', 'HELD');
  END;
  RETURN NULL;
END $$;

-- A closure takes every seat that a room can have, those included that are put in while it lasts.
CREATE OR REPLACE FUNCTION app.engage_closures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM engagements e USING after a WHERE e.closure_id = a.id; END IF;
  BEGIN
    INSERT INTO engagements (party, during, school_id, closure_id, place)
      SELECT 'seat:' || a.room_id || ':' || seat, tstzrange(a.starts_at, a.ends_at), a.school_id, a.id, a.id::text
      FROM after a CROSS JOIN generate_series(1, 20) AS seat WHERE a.lifted_at IS NULL ORDER BY 1;
  EXCEPTION WHEN exclusion_violation THEN
    PERFORM app.refuse_taken(array_agg('seat:' || a.room_id || ':' || seat), array_agg(a.id::text), array_agg(tstzrange(a.starts_at, a.ends_at)))
      FROM after a CROSS JOIN generate_series(1, 20) AS seat WHERE a.lifted_at IS NULL;
  END;
  RETURN NULL;
END $$;

-- Who has time when --------------------------------------------------------------------------------------------

-- All that tells whether people and rooms of a school are free, as far as the caller sees it: hours and days away as they
-- were entered (else the parts of the week of the profile), what takes them, the rooms with their seats, and the school's
-- year. Times are seconds since the epoch; of whatever takes somebody, `by` is the booking.
CREATE FUNCTION app.free_inputs(school int, parties text[], room_ids uuid[], from_at timestamptz, until_at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH asked AS (
    SELECT party, split_part(party, ':', 1) AS kind, split_part(party, ':', 2)::uuid AS id FROM unnest(parties) AS party
    UNION SELECT 'supervisor:' || s.id, 'supervisor', s.id FROM supervisors s
      WHERE s.school_id = school AND cardinality(room_ids) > 0 AND (s.ended_at IS NULL OR s.ended_at > until_at)),
  people AS (
    SELECT a.party, jsonb_build_object(
      'windows', (SELECT h.windows FROM weekly_hours h WHERE CASE a.kind WHEN 'child' THEN h.child_id WHEN 'volunteer' THEN h.volunteer_id ELSE h.supervisor_id END = a.id),
      'parts', coalesce(k.availability, v.availability, 0), 'zone', v.time_zone,
      'away', coalesce((SELECT jsonb_agg(jsonb_build_array(b.first_day, b.last_day)) FROM absences b
        WHERE CASE a.kind WHEN 'child' THEN b.child_id WHEN 'volunteer' THEN b.volunteer_id ELSE b.supervisor_id END = a.id
          AND b.last_day >= from_at::date - 1 AND b.first_day <= until_at::date + 1), '[]'),
      'busy', coalesce((SELECT jsonb_agg(jsonb_build_object('from', extract(epoch FROM lower(e.during)), 'until', extract(epoch FROM upper(e.during)),
          'by', coalesce(e.contact_id, e.parent_call_id), 'place', e.place) ORDER BY e.during)
        FROM engagements e WHERE e.party = a.party AND e.during && tstzrange(from_at, until_at)), '[]')) AS body
    FROM asked a LEFT JOIN children k ON a.kind = 'child' AND k.id = a.id LEFT JOIN volunteers v ON a.kind = 'volunteer' AND v.id = a.id),
  bookings AS (
    SELECT c.room_id, c.child_id, left(c.local_start, 10) AS day, c.id AS by FROM contacts c
      WHERE c.room_id = ANY (room_ids) AND c.state IN ('PLANNED', 'CONFIRMED', 'HELD') AND c.starts_at BETWEEN from_at AND until_at AND 'child:' || c.child_id = ANY (parties)
    UNION ALL SELECT p.room_id, p.child_id, left(p.local_start, 10), p.id FROM parent_calls p
      WHERE p.room_id = ANY (room_ids) AND p.state IN ('PLANNED', 'HELD') AND p.starts_at BETWEEN from_at AND until_at AND 'child:' || p.child_id = ANY (parties)),
  places AS (
    SELECT r.id, jsonb_build_object('kind', r.kind, 'hours', r.hours, 'seats', r.seats, 'maxMinutes', r.max_minutes, 'dailyCap', r.daily_cap,
      'taken', coalesce((SELECT jsonb_agg(jsonb_build_object('seat', n, 'from', extract(epoch FROM lower(e.during)), 'until', extract(epoch FROM upper(e.during)), 'by', coalesce(e.contact_id, e.parent_call_id)) ORDER BY e.during, n)
        FROM generate_series(1, r.seats) AS n JOIN engagements e ON e.party = 'seat:' || r.id || ':' || n AND e.closure_id IS NULL AND e.during && tstzrange(from_at, until_at)), '[]'),
      'shut', coalesce((SELECT jsonb_agg(jsonb_build_object('from', extract(epoch FROM x.starts_at), 'until', extract(epoch FROM x.ends_at)) ORDER BY x.starts_at)
        FROM room_closures x WHERE x.room_id = r.id AND x.lifted_at IS NULL AND x.starts_at < until_at AND x.ends_at > from_at), '[]'),
      'bookings', coalesce((SELECT jsonb_agg(jsonb_build_object('child', b.child_id, 'day', b.day, 'by', b.by)) FROM bookings b WHERE b.room_id = r.id), '[]')) AS body
    FROM rooms r WHERE r.id = ANY (room_ids))
  SELECT jsonb_build_object(
    'zone', (SELECT s.time_zone FROM schools s WHERE s.id = school),
    'people', coalesce((SELECT jsonb_object_agg(party, body) FROM people), '{}'),
    'rooms', coalesce((SELECT jsonb_object_agg(id, body) FROM places), '{}'),
    'year', jsonb_build_object(
      'exceptions', coalesce((SELECT jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind) ORDER BY d.school_id NULLS LAST)
        FROM calendar_days d WHERE (d.school_id IS NULL OR d.school_id = school) AND d.day BETWEEN from_at::date - 1 AND until_at::date + 1), '[]'),
      'terms', coalesce((SELECT jsonb_agg(jsonb_build_object('startsOn', t.starts_on, 'endsOn', t.ends_on)) FROM terms t WHERE t.school_id = school), '[]'),
      'lessons', coalesce((SELECT l.lessons FROM timetables l WHERE l.school_id = school), '[]')))
$$;

DROP FUNCTION app.move_inputs(uuid, timestamptz, timestamptz);
-- What free times for one contact are found from, for whoever takes part in it or works for its school.
CREATE FUNCTION app.move_inputs(contact uuid, from_at timestamptz, until_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE c contacts;
BEGIN
  SELECT * INTO c FROM contacts WHERE id = contact;
  IF c.id IS NULL OR NOT (c.match_id = ANY (coalesce(app.matches(), '{}')) OR c.school_id = ANY (coalesce(app.schools(), '{}'))) THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'wanted', jsonb_build_object('childId', c.child_id, 'volunteerId', c.volunteer_id, 'supervisorId', c.supervisor_id, 'roomId', c.room_id),
    'checkEnds', (SELECT max(i.expires_on) FROM applications a JOIN screening_items i ON i.application_id = a.id
      WHERE a.volunteer_id = c.volunteer_id AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED'),
    'stored', app.free_inputs(c.school_id, array_remove(ARRAY['child:' || c.child_id, 'volunteer:' || c.volunteer_id, 'supervisor:' || c.supervisor_id], NULL),
      array_remove(ARRAY[c.room_id], NULL), from_at, until_at));
END $$;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['place_of(text, uuid, uuid)', 'refuse_taken(text[], text[], tstzrange[])', 'free_inputs(int, text[], uuid[], timestamptz, timestamptz)', 'move_inputs(uuid, timestamptz, timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.free_inputs(int, text[], uuid[], timestamptz, timestamptz) TO app_staff, app_system;
GRANT EXECUTE ON FUNCTION app.move_inputs(uuid, timestamptz, timestamptz) TO app_staff, app_volunteer, app_family;
