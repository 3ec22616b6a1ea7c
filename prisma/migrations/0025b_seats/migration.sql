-- A booking that names a room and no seat is given one: the lowest that is free. The room's row is held until the end of
-- the transaction, so that two who book at the same moment are given seats in turn, and never the same one.

-- AlterTable
ALTER TABLE "parent_calls" ALTER COLUMN "seat" DROP NOT NULL;

ALTER TABLE parent_calls DROP CONSTRAINT parent_calls_seat, ADD CONSTRAINT parent_calls_seat CHECK (seat IS NOT NULL AND seat BETWEEN 1 AND 20);

CREATE FUNCTION app.free_seat(booking uuid, room uuid, starts timestamptz, ends timestamptz) RETURNS int LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE there int; seat int;
BEGIN
  SELECT r.seats INTO there FROM rooms r WHERE r.id = room FOR NO KEY UPDATE;
  SELECT n INTO seat FROM generate_series(1, there) AS n
    WHERE NOT EXISTS (SELECT FROM engagements e WHERE e.party = 'seat:' || room || ':' || n AND e.during && tstzrange(starts, ends)
      AND coalesce(e.contact_id, e.parent_call_id) IS DISTINCT FROM booking) ORDER BY n LIMIT 1;
  IF there IS NOT NULL AND seat IS NULL THEN RAISE EXCEPTION 'NO_SEAT_FREE'; END IF;
  RETURN seat;
END $$;

CREATE OR REPLACE FUNCTION app.contact_booking_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.room_id IS NOT NULL AND NEW.seat IS NULL THEN NEW.seat := app.free_seat(NEW.id, NEW.room_id, NEW.starts_at, NEW.ends_at); END IF;
  -- What stands already is asked again only when it goes elsewhere: a room may change its hours.
  IF TG_OP = 'UPDATE' AND OLD.state IN ('PLANNED', 'CONFIRMED') AND (OLD.child_id, OLD.room_id, OLD.seat, OLD.supervisor_id, OLD.mode, OLD.starts_at, OLD.ends_at)
     IS NOT DISTINCT FROM (NEW.child_id, NEW.room_id, NEW.seat, NEW.supervisor_id, NEW.mode, NEW.starts_at, NEW.ends_at) THEN RETURN NEW; END IF;
  PERFORM app.check_booking(NEW.id, NEW.school_id, NEW.child_id, NEW.room_id, NEW.seat, NEW.supervisor_id, NEW.mode, NEW.starts_at, NEW.ends_at, NEW.time_zone);
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION app.parent_call_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE f family_members;
BEGIN
  SELECT * INTO f FROM family_members WHERE id = NEW.member_id FOR SHARE;
  IF (f.child_id, f.school_id) IS DISTINCT FROM (NEW.child_id, NEW.school_id) THEN RAISE EXCEPTION 'CALL_OF_ANOTHER_CHILD'; END IF;
  IF NEW.state <> 'PLANNED' THEN RETURN NEW; END IF;
  IF f.restricted THEN RAISE EXCEPTION 'MEMBER_RESTRICTED'; END IF;
  IF NEW.seat IS NULL THEN NEW.seat := app.free_seat(NEW.id, NEW.room_id, NEW.starts_at, NEW.ends_at); END IF;
  PERFORM FROM children WHERE id = NEW.child_id AND state <> 'LEFT' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'CHILD_HAS_LEFT'; END IF;
  PERFORM app.check_booking(NEW.id, NEW.school_id, NEW.child_id, NEW.room_id, NEW.seat, NEW.supervisor_id, NEW.mode, NEW.starts_at, NEW.ends_at, NEW.time_zone);
  RETURN NEW;
END $$;

ALTER FUNCTION app.free_seat(uuid, uuid, timestamptz, timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.free_seat(uuid, uuid, timestamptz, timestamptz) FROM PUBLIC;
