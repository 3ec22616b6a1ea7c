-- Rooms with seats, who supervises there, calls of parents who work away, and one list of who is taken when
-- (docs/decisions/0021): a child, a volunteer, a teacher and a seat are in one place at a time, whatever takes them there.

-- CreateEnum
CREATE TYPE "room_kind" AS ENUM ('VIDEO_CORNER', 'FAMILY_PHONE', 'COUNSELLING');

-- CreateEnum
CREATE TYPE "parent_call_state" AS ENUM ('PLANNED', 'HELD', 'MISSED', 'CANCELLED');

-- AlterTable
ALTER TABLE "contact_plans" ADD COLUMN     "room_id" UUID,
ADD COLUMN     "supervisor_id" UUID;

-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "room_id" UUID,
ADD COLUMN     "seat" INTEGER,
ADD COLUMN     "supervisor_id" UUID;

-- CreateTable
CREATE TABLE "rooms" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "kind" "room_kind" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "hours" JSONB NOT NULL,
    "max_minutes" INTEGER NOT NULL DEFAULT 30,
    "daily_cap" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "rooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_closures" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "room_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "closed_by" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "room_closures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervisors" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "person_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "supervisors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parent_calls" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "supervisor_id" UUID,
    "state" "parent_call_state" NOT NULL DEFAULT 'PLANNED',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "local_start" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "mode" "contact_mode" NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "booked_by" UUID NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "parent_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engagements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "party" TEXT NOT NULL,
    "during" tstzrange NOT NULL,
    "school_id" INTEGER NOT NULL,
    "contact_id" UUID,
    "parent_call_id" UUID,
    "closure_id" UUID,

    CONSTRAINT "engagements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rooms_school_id_idx" ON "rooms"("school_id");

-- CreateIndex
CREATE INDEX "room_closures_room_id_starts_at_idx" ON "room_closures"("room_id", "starts_at");

-- CreateIndex
CREATE INDEX "room_closures_school_id_idx" ON "room_closures"("school_id");

-- CreateIndex
CREATE INDEX "supervisors_school_id_idx" ON "supervisors"("school_id");

-- CreateIndex
CREATE INDEX "parent_calls_child_id_starts_at_idx" ON "parent_calls"("child_id", "starts_at" DESC);

-- CreateIndex
CREATE INDEX "parent_calls_school_id_starts_at_idx" ON "parent_calls"("school_id", "starts_at");

-- CreateIndex
CREATE INDEX "parent_calls_room_id_starts_at_idx" ON "parent_calls"("room_id", "starts_at");

-- CreateIndex
CREATE INDEX "engagements_school_id_idx" ON "engagements"("school_id");

-- CreateIndex
CREATE INDEX "engagements_contact_id_idx" ON "engagements"("contact_id");

-- CreateIndex
CREATE INDEX "engagements_parent_call_id_idx" ON "engagements"("parent_call_id");

-- CreateIndex
CREATE INDEX "engagements_closure_id_idx" ON "engagements"("closure_id");

-- CreateIndex
CREATE INDEX "contacts_room_id_starts_at_idx" ON "contacts"("room_id", "starts_at");

-- AddForeignKey
ALTER TABLE "contact_plans" ADD CONSTRAINT "contact_plans_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_plans" ADD CONSTRAINT "contact_plans_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "supervisors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "supervisors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_closures" ADD CONSTRAINT "room_closures_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_closures" ADD CONSTRAINT "room_closures_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervisors" ADD CONSTRAINT "supervisors_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervisors" ADD CONSTRAINT "supervisors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parent_calls" ADD CONSTRAINT "parent_calls_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parent_calls" ADD CONSTRAINT "parent_calls_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parent_calls" ADD CONSTRAINT "parent_calls_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parent_calls" ADD CONSTRAINT "parent_calls_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "supervisors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parent_calls" ADD CONSTRAINT "parent_calls_booked_by_fkey" FOREIGN KEY ("booked_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_parent_call_id_fkey" FOREIGN KEY ("parent_call_id") REFERENCES "parent_calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "room_closures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Ranges and shapes -----------------------------------------------------------------------------------------

ALTER TABLE rooms
  ADD CONSTRAINT rooms_seats CHECK (seats BETWEEN 1 AND 20),
  ADD CONSTRAINT rooms_minutes CHECK (max_minutes BETWEEN 5 AND 240),
  ADD CONSTRAINT rooms_cap CHECK (daily_cap BETWEEN 1 AND 10),
  ADD CONSTRAINT rooms_hours CHECK (jsonb_typeof(hours) = 'array');
CREATE UNIQUE INDEX rooms_open_name ON rooms (school_id, name_zh) WHERE closed_at IS NULL;
ALTER TABLE room_closures
  ADD CONSTRAINT room_closures_order CHECK (ends_at > starts_at),
  ADD CONSTRAINT room_closures_reason CHECK (length(reason) BETWEEN 1 AND 200);
CREATE UNIQUE INDEX supervisors_open_person ON supervisors (school_id, person_id) WHERE ended_at IS NULL;
ALTER TABLE contacts
  ADD CONSTRAINT contacts_seat CHECK ((room_id IS NULL) = (seat IS NULL) AND seat BETWEEN 1 AND 20),
  ADD CONSTRAINT contacts_seat_takes_time CHECK (room_id IS NULL OR mode NOT IN ('LETTER', 'ACTIVITY'));
ALTER TABLE parent_calls
  ADD CONSTRAINT parent_calls_order CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '4 hours'),
  ADD CONSTRAINT parent_calls_seat CHECK (seat BETWEEN 1 AND 20),
  ADD CONSTRAINT parent_calls_mode CHECK (mode IN ('CALL', 'VIDEO')),
  ADD CONSTRAINT parent_calls_outcome CHECK ((state NOT IN ('HELD', 'MISSED') OR outcome <> '') AND length(outcome) <= 300);
ALTER TABLE engagements ADD CONSTRAINT engagements_of CHECK (num_nonnulls(contact_id, parent_call_id, closure_id) = 1);

-- Walls -----------------------------------------------------------------------------------------------------

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['rooms', 'room_closures', 'supervisors', 'parent_calls', 'engagements'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('CREATE POLICY staff_school ON %I TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (school_id = ANY ((SELECT app.schools())::int[]))', t);
    EXECUTE format('GRANT SELECT ON %I TO app_staff', t);
  END LOOP;
END $$;
GRANT INSERT, UPDATE (name_zh, name_en, seats, hours, max_minutes, daily_cap, version, closed_at) ON rooms TO app_staff;
-- A closure is made and lifted, never rewritten, and always in one's own name; so is a booking.
GRANT INSERT, UPDATE (lifted_at) ON room_closures TO app_staff;
CREATE POLICY own_hand_writes ON room_closures AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (closed_by = (SELECT app.viewer()) AND lifted_at IS NULL);
GRANT INSERT, UPDATE (name, sort_key, person_id, version, ended_at) ON supervisors TO app_staff;
GRANT INSERT, UPDATE (member_id, room_id, seat, supervisor_id, state, starts_at, ends_at, local_start, mode, outcome, version) ON parent_calls TO app_staff;
CREATE POLICY own_hand_writes ON parent_calls AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (booked_by = (SELECT app.viewer()));
-- A mentor and a family read in which room their own contacts are; of a parent's call no mentor reads anything.
GRANT SELECT (id, school_id, kind, name_zh, name_en) ON rooms TO app_volunteer, app_family;
CREATE POLICY of_own_contacts ON rooms FOR SELECT TO app_volunteer USING (id IN (SELECT c.room_id FROM contacts c));
CREATE POLICY of_own_child ON rooms FOR SELECT TO app_family USING (id IN (SELECT c.room_id FROM contacts c));
GRANT SELECT (room_id, seat) ON contacts TO app_family;

-- Who is taken when -----------------------------------------------------------------------------------------

-- Deferrable, so that within one transaction two bookings may change places.
ALTER TABLE engagements ADD CONSTRAINT engagements_free EXCLUDE USING gist (party WITH =, during WITH &&) DEFERRABLE INITIALLY IMMEDIATE;

CREATE FUNCTION app.parties(child uuid, volunteer uuid, supervisor uuid, room uuid, seat int) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY['child:' || child, 'volunteer:' || volunteer, 'supervisor:' || supervisor, 'seat:' || room || ':' || seat], NULL) $$;

-- A letter takes no hour, and an activity is shared by several children of the same volunteer.
CREATE FUNCTION app.takes_hour(c contacts) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (c).state IN ('PLANNED', 'CONFIRMED', 'HELD') AND (c).mode NOT IN ('LETTER', 'ACTIVITY') $$;

-- Says who or what was taken already. The constraint itself names no party here, since the rows behind it are walled.
CREATE FUNCTION app.refuse_taken(parties text[], spans tstzrange[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE kind text;
BEGIN
  SELECT split_part(w.party, ':', 1) INTO kind FROM unnest(parties, spans) WITH ORDINALITY w (party, span, n)
    WHERE EXISTS (SELECT FROM engagements e WHERE e.party = w.party AND e.during && w.span)
       OR EXISTS (SELECT FROM unnest(parties, spans) WITH ORDINALITY o (party, span, n) WHERE o.party = w.party AND o.span && w.span AND o.n <> w.n)
    ORDER BY array_position(ARRAY['child', 'volunteer', 'seat', 'supervisor'], split_part(w.party, ':', 1)) LIMIT 1;
  RAISE EXCEPTION USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'engagements_free',
    MESSAGE = CASE kind WHEN 'child' THEN 'CHILD_BUSY' WHEN 'volunteer' THEN 'VOLUNTEER_BUSY' WHEN 'supervisor' THEN 'SUPERVISOR_BUSY' WHEN 'seat' THEN 'SEAT_TAKEN' ELSE 'engagements_free' END;
END $$;

CREATE FUNCTION app.engage_contacts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM engagements e USING before b JOIN after a ON a.id = b.id WHERE e.contact_id = b.id
      AND (app.takes_hour(b), b.starts_at, b.ends_at, app.parties(b.child_id, b.volunteer_id, b.supervisor_id, b.room_id, b.seat))
        IS DISTINCT FROM (app.takes_hour(a), a.starts_at, a.ends_at, app.parties(a.child_id, a.volunteer_id, a.supervisor_id, a.room_id, a.seat));
  END IF;
  IF NOT EXISTS (SELECT FROM after a WHERE app.takes_hour(a) AND NOT EXISTS (SELECT FROM engagements e WHERE e.contact_id = a.id)) THEN RETURN NULL; END IF;
  BEGIN
    -- In one order, so that two who want the same parties wait for one another as seldom as possible.
    INSERT INTO engagements (party, during, school_id, contact_id)
      SELECT p.party, tstzrange(a.starts_at, a.ends_at), a.school_id, a.id
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, a.volunteer_id, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE app.takes_hour(a) AND NOT EXISTS (SELECT FROM engagements e WHERE e.contact_id = a.id) ORDER BY p.party, a.starts_at;
  EXCEPTION WHEN exclusion_violation THEN
    PERFORM app.refuse_taken(array_agg(p.party), array_agg(tstzrange(a.starts_at, a.ends_at)))
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, a.volunteer_id, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE app.takes_hour(a) AND NOT EXISTS (SELECT FROM engagements e WHERE e.contact_id = a.id);
  END;
  RETURN NULL;
END $$;

CREATE FUNCTION app.engage_parent_calls() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM engagements e USING after a WHERE e.parent_call_id = a.id; END IF;
  BEGIN
    INSERT INTO engagements (party, during, school_id, parent_call_id)
      SELECT p.party, tstzrange(a.starts_at, a.ends_at), a.school_id, a.id
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, NULL, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE a.state IN ('PLANNED', 'HELD') ORDER BY p.party, a.starts_at;
  EXCEPTION WHEN exclusion_violation THEN
    PERFORM app.refuse_taken(array_agg(p.party), array_agg(tstzrange(a.starts_at, a.ends_at)))
      FROM after a CROSS JOIN LATERAL unnest(app.parties(a.child_id, NULL, a.supervisor_id, a.room_id, a.seat)) AS p (party)
      WHERE a.state IN ('PLANNED', 'HELD');
  END;
  RETURN NULL;
END $$;

-- A closure takes every seat that a room can have, those included that are put in while it lasts.
CREATE FUNCTION app.engage_closures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM engagements e USING after a WHERE e.closure_id = a.id; END IF;
  BEGIN
    INSERT INTO engagements (party, during, school_id, closure_id)
      SELECT 'seat:' || a.room_id || ':' || seat, tstzrange(a.starts_at, a.ends_at), a.school_id, a.id
      FROM after a CROSS JOIN generate_series(1, 20) AS seat WHERE a.lifted_at IS NULL ORDER BY 1;
  EXCEPTION WHEN exclusion_violation THEN
    PERFORM app.refuse_taken(array_agg('seat:' || a.room_id || ':' || seat), array_agg(tstzrange(a.starts_at, a.ends_at)))
      FROM after a CROSS JOIN generate_series(1, 20) AS seat WHERE a.lifted_at IS NULL;
  END;
  RETURN NULL;
END $$;

-- Rules of a booking ----------------------------------------------------------------------------------------

CREATE FUNCTION app.within_hours(hours jsonb, starts timestamp, ends timestamp) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT starts::date = ends::date AND EXISTS (SELECT FROM jsonb_to_recordset(hours) AS h (weekday int, "from" int, until int)
    WHERE h.weekday = extract(isodow FROM starts) - 1
      AND h."from" <= extract(hour FROM starts) * 60 + extract(minute FROM starts)
      AND h.until >= extract(hour FROM ends) * 60 + extract(minute FROM ends)) $$;

-- What a room and a teacher demand of a booking. The room's row is shared until the end of the transaction, so that who
-- changes or retires the room goes first or waits; the child's row is held, so that its bookings of a day are counted in turn.
CREATE FUNCTION app.check_booking(booking uuid, school int, child uuid, room uuid, seat_taken int, supervisor uuid, way contact_mode, starts timestamptz, ends timestamptz, zone text)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE r rooms; s supervisors; day date := (starts AT TIME ZONE zone)::date; taken int;
BEGIN
  IF supervisor IS NOT NULL THEN
    SELECT * INTO s FROM supervisors WHERE id = supervisor FOR SHARE;
    IF s.school_id IS DISTINCT FROM school OR s.ended_at <= ends THEN RAISE EXCEPTION 'SUPERVISOR_NOT_HERE'; END IF;
  END IF;
  IF room IS NULL THEN RETURN; END IF;
  SELECT * INTO r FROM rooms WHERE id = room FOR SHARE;
  IF r.school_id IS DISTINCT FROM school THEN RAISE EXCEPTION 'ROOM_OF_ANOTHER_SCHOOL'; END IF;
  IF r.closed_at < ends THEN RAISE EXCEPTION 'ROOM_RETIRED'; END IF;
  IF seat_taken > r.seats THEN RAISE EXCEPTION 'SEAT_NOT_THERE'; END IF;
  IF (r.kind = 'FAMILY_PHONE' AND way <> 'CALL') OR (r.kind = 'VIDEO_CORNER' AND way NOT IN ('CALL', 'VIDEO')) THEN RAISE EXCEPTION 'ROOM_FOR_SOMETHING_ELSE'; END IF;
  IF ends > starts + make_interval(mins => r.max_minutes) THEN RAISE EXCEPTION 'TOO_LONG_FOR_ROOM'; END IF;
  IF NOT app.within_hours(r.hours, starts AT TIME ZONE zone, ends AT TIME ZONE zone) THEN RAISE EXCEPTION 'ROOM_NOT_OPEN'; END IF;
  PERFORM FROM children WHERE id = child FOR NO KEY UPDATE;
  SELECT (SELECT count(*) FROM contacts c WHERE c.child_id = child AND c.room_id = room AND c.id <> booking AND c.state IN ('PLANNED', 'CONFIRMED', 'HELD')
      AND c.starts_at >= day::timestamp AT TIME ZONE zone AND c.starts_at < (day + 1)::timestamp AT TIME ZONE zone)
    + (SELECT count(*) FROM parent_calls p WHERE p.child_id = child AND p.room_id = room AND p.id <> booking AND p.state IN ('PLANNED', 'HELD')
      AND p.starts_at >= day::timestamp AT TIME ZONE zone AND p.starts_at < (day + 1)::timestamp AT TIME ZONE zone) INTO taken;
  IF taken >= r.daily_cap THEN RAISE EXCEPTION 'DAILY_CAP_REACHED'; END IF;
END $$;

CREATE FUNCTION app.contact_booking_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  -- What stands already is asked again only when it goes elsewhere: a room may change its hours.
  IF TG_OP = 'UPDATE' AND OLD.state IN ('PLANNED', 'CONFIRMED') AND (OLD.child_id, OLD.room_id, OLD.seat, OLD.supervisor_id, OLD.mode, OLD.starts_at, OLD.ends_at)
     IS NOT DISTINCT FROM (NEW.child_id, NEW.room_id, NEW.seat, NEW.supervisor_id, NEW.mode, NEW.starts_at, NEW.ends_at) THEN RETURN NEW; END IF;
  PERFORM app.check_booking(NEW.id, NEW.school_id, NEW.child_id, NEW.room_id, NEW.seat, NEW.supervisor_id, NEW.mode, NEW.starts_at, NEW.ends_at, NEW.time_zone);
  RETURN NEW;
END $$;

CREATE FUNCTION app.parent_call_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE f family_members;
BEGIN
  SELECT * INTO f FROM family_members WHERE id = NEW.member_id FOR SHARE;
  IF (f.child_id, f.school_id) IS DISTINCT FROM (NEW.child_id, NEW.school_id) THEN RAISE EXCEPTION 'CALL_OF_ANOTHER_CHILD'; END IF;
  IF NEW.state <> 'PLANNED' THEN RETURN NEW; END IF;
  IF f.restricted THEN RAISE EXCEPTION 'MEMBER_RESTRICTED'; END IF;
  PERFORM FROM children WHERE id = NEW.child_id AND state <> 'LEFT' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'CHILD_HAS_LEFT'; END IF;
  PERFORM app.check_booking(NEW.id, NEW.school_id, NEW.child_id, NEW.room_id, NEW.seat, NEW.supervisor_id, NEW.mode, NEW.starts_at, NEW.ends_at, NEW.time_zone);
  RETURN NEW;
END $$;

-- Seats go, a room is retired and a teacher stops only when nothing stands there any more.
CREATE FUNCTION app.room_in_use_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM contacts c WHERE c.room_id = NEW.id AND c.state IN ('PLANNED', 'CONFIRMED') AND (c.seat > NEW.seats OR c.ends_at > NEW.closed_at))
     OR EXISTS (SELECT FROM parent_calls p WHERE p.room_id = NEW.id AND p.state = 'PLANNED' AND (p.seat > NEW.seats OR p.ends_at > NEW.closed_at)) THEN
    RAISE EXCEPTION 'ROOM_IN_USE';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION app.supervisor_in_use_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM contacts c WHERE c.supervisor_id = NEW.id AND c.state IN ('PLANNED', 'CONFIRMED') AND c.ends_at > NEW.ended_at)
     OR EXISTS (SELECT FROM parent_calls p WHERE p.supervisor_id = NEW.id AND p.state = 'PLANNED' AND p.ends_at > NEW.ended_at) THEN
    RAISE EXCEPTION 'SUPERVISOR_IN_USE';
  END IF;
  RETURN NULL;
END $$;

-- Whoever must not be told anything is called no more, and a child that has left calls from elsewhere.
CREATE FUNCTION app.cancel_calls_of_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE parent_calls SET state = 'CANCELLED', version = version + 1 WHERE member_id = NEW.id AND state = 'PLANNED';
  RETURN NULL;
END $$;
CREATE FUNCTION app.cancel_calls_of_child() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE parent_calls SET state = 'CANCELLED', version = version + 1 WHERE child_id = NEW.id AND state = 'PLANNED';
  RETURN NULL;
END $$;

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('parties', 'takes_hour', 'refuse_taken',
      'engage_contacts', 'engage_parent_calls', 'engage_closures', 'within_hours', 'check_booking', 'contact_booking_rule', 'parent_call_rule', 'room_in_use_rule',
      'supervisor_in_use_rule', 'cancel_calls_of_member', 'cancel_calls_of_child') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;

-- What stands already is taken over; the two constraints that knew people alone are replaced by the one above.
INSERT INTO engagements (party, during, school_id, contact_id)
  SELECT p.party, tstzrange(c.starts_at, c.ends_at), c.school_id, c.id
  FROM contacts c CROSS JOIN LATERAL unnest(app.parties(c.child_id, c.volunteer_id, NULL, NULL, NULL)) AS p (party) WHERE app.takes_hour(c);
ALTER TABLE contacts DROP CONSTRAINT contacts_volunteer_free, DROP CONSTRAINT contacts_child_free;

CREATE TRIGGER contact_booking_rule BEFORE INSERT OR UPDATE OF state, mode, starts_at, ends_at, child_id, room_id, seat, supervisor_id ON contacts FOR EACH ROW
  WHEN (NEW.state IN ('PLANNED', 'CONFIRMED') AND num_nonnulls(NEW.room_id, NEW.supervisor_id) > 0) EXECUTE FUNCTION app.contact_booking_rule();
CREATE TRIGGER contacts_engage_new AFTER INSERT ON contacts REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.engage_contacts();
CREATE TRIGGER contacts_engage_changed AFTER UPDATE ON contacts REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.engage_contacts();
CREATE TRIGGER parent_call_rule BEFORE INSERT OR UPDATE OF state, mode, starts_at, ends_at, child_id, member_id, school_id, room_id, seat, supervisor_id ON parent_calls
  FOR EACH ROW EXECUTE FUNCTION app.parent_call_rule();
CREATE TRIGGER parent_calls_engage_new AFTER INSERT ON parent_calls REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.engage_parent_calls();
CREATE TRIGGER parent_calls_engage_changed AFTER UPDATE ON parent_calls REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.engage_parent_calls();
CREATE TRIGGER room_closures_engage_new AFTER INSERT ON room_closures REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.engage_closures();
CREATE TRIGGER room_closures_engage_changed AFTER UPDATE ON room_closures REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.engage_closures();
CREATE TRIGGER room_in_use_rule AFTER UPDATE OF seats, closed_at ON rooms FOR EACH ROW
  WHEN (NEW.seats < OLD.seats OR (NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL)) EXECUTE FUNCTION app.room_in_use_rule();
CREATE TRIGGER supervisor_in_use_rule AFTER UPDATE OF ended_at ON supervisors FOR EACH ROW
  WHEN (NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL) EXECUTE FUNCTION app.supervisor_in_use_rule();
CREATE TRIGGER family_members_end_calls AFTER UPDATE OF restricted ON family_members FOR EACH ROW
  WHEN (NEW.restricted AND NOT OLD.restricted) EXECUTE FUNCTION app.cancel_calls_of_member();
CREATE TRIGGER children_end_calls AFTER UPDATE OF state ON children FOR EACH ROW
  WHEN (NEW.state = 'LEFT' AND OLD.state <> 'LEFT') EXECUTE FUNCTION app.cancel_calls_of_child();
