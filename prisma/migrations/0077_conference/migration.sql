-- The joint conference (联席会议): departments and whom they send, meetings with agenda and minutes, and what was agreed with
-- an owner and a day (docs/decisions/0051).

-- CreateEnum
CREATE TYPE "conference_state" AS ENUM ('PLANNED', 'HELD', 'CLOSED');

-- CreateEnum
CREATE TYPE "conference_attendance" AS ENUM ('PRESENT', 'SENT', 'EXCUSED', 'ABSENT');

-- CreateEnum
CREATE TYPE "conference_action_state" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "conference_note_kind" AS ENUM ('ADDITION', 'UPDATE', 'PUT_OFF', 'DONE', 'DROPPED');

-- CreateTable
CREATE TABLE "conference_departments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "place_id" INTEGER NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 100,
    "retired_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_departments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference_members" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "place_id" INTEGER NOT NULL,
    "department_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "mail" TEXT NOT NULL DEFAULT '',
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference_meetings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "place_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "at" INTEGER NOT NULL,
    "venue" TEXT NOT NULL,
    "chair" TEXT NOT NULL,
    "note_taker" TEXT NOT NULL,
    "state" "conference_state" NOT NULL DEFAULT 'PLANNED',
    "planned_by" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference_seats" (
    "meeting_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "place_id" INTEGER NOT NULL,
    "attendance" "conference_attendance",
    "who" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "conference_seats_pkey" PRIMARY KEY ("meeting_id","department_id")
);

-- CreateTable
CREATE TABLE "conference_items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "place_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "matter" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "figure" INTEGER,
    "taken_at" TIMESTAMPTZ(3),
    "said" TEXT NOT NULL DEFAULT '',
    "decided" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference_actions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "place_id" INTEGER NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "what" TEXT NOT NULL,
    "department_id" UUID NOT NULL,
    "person" TEXT NOT NULL DEFAULT '',
    "mail" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "state" "conference_action_state" NOT NULL DEFAULT 'OPEN',
    "settled_at" TIMESTAMPTZ(3),
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conference_actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference_notes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "place_id" INTEGER NOT NULL,
    "meeting_id" UUID,
    "item_id" UUID,
    "action_id" UUID,
    "kind" "conference_note_kind" NOT NULL,
    "said" TEXT NOT NULL,
    "due_on" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conference_notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "conference_departments_place_id_code_key" ON "conference_departments"("place_id", "code");

-- CreateIndex
CREATE INDEX "conference_members_place_id_idx" ON "conference_members"("place_id");

-- CreateIndex
CREATE INDEX "conference_members_department_id_until_on_idx" ON "conference_members"("department_id", "until_on");

-- CreateIndex
CREATE INDEX "conference_meetings_place_id_on_day_idx" ON "conference_meetings"("place_id", "on_day" DESC);

-- CreateIndex
CREATE INDEX "conference_meetings_planned_by_idx" ON "conference_meetings"("planned_by");

-- CreateIndex
CREATE INDEX "conference_meetings_closed_by_idx" ON "conference_meetings"("closed_by");

-- CreateIndex
CREATE INDEX "conference_seats_department_id_idx" ON "conference_seats"("department_id");

-- CreateIndex
CREATE INDEX "conference_seats_place_id_idx" ON "conference_seats"("place_id");

-- CreateIndex
CREATE INDEX "conference_items_meeting_id_position_idx" ON "conference_items"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "conference_items_place_id_idx" ON "conference_items"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "conference_items_meeting_id_matter_key" ON "conference_items"("meeting_id", "matter");

-- CreateIndex
CREATE INDEX "conference_actions_place_id_state_due_on_idx" ON "conference_actions"("place_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "conference_actions_meeting_id_idx" ON "conference_actions"("meeting_id");

-- CreateIndex
CREATE INDEX "conference_actions_item_id_idx" ON "conference_actions"("item_id");

-- CreateIndex
CREATE INDEX "conference_actions_department_id_idx" ON "conference_actions"("department_id");

-- CreateIndex
CREATE INDEX "conference_actions_recorded_by_idx" ON "conference_actions"("recorded_by");

-- CreateIndex
CREATE INDEX "conference_notes_meeting_id_recorded_at_idx" ON "conference_notes"("meeting_id", "recorded_at");

-- CreateIndex
CREATE INDEX "conference_notes_item_id_idx" ON "conference_notes"("item_id");

-- CreateIndex
CREATE INDEX "conference_notes_action_id_recorded_at_idx" ON "conference_notes"("action_id", "recorded_at");

-- CreateIndex
CREATE INDEX "conference_notes_place_id_idx" ON "conference_notes"("place_id");

-- CreateIndex
CREATE INDEX "conference_notes_recorded_by_idx" ON "conference_notes"("recorded_by");

-- AddForeignKey
ALTER TABLE "conference_departments" ADD CONSTRAINT "conference_departments_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_members" ADD CONSTRAINT "conference_members_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_members" ADD CONSTRAINT "conference_members_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "conference_departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_meetings" ADD CONSTRAINT "conference_meetings_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_meetings" ADD CONSTRAINT "conference_meetings_planned_by_fkey" FOREIGN KEY ("planned_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_meetings" ADD CONSTRAINT "conference_meetings_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_seats" ADD CONSTRAINT "conference_seats_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_seats" ADD CONSTRAINT "conference_seats_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "conference_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_seats" ADD CONSTRAINT "conference_seats_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "conference_departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_items" ADD CONSTRAINT "conference_items_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_items" ADD CONSTRAINT "conference_items_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "conference_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_actions" ADD CONSTRAINT "conference_actions_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_actions" ADD CONSTRAINT "conference_actions_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "conference_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_actions" ADD CONSTRAINT "conference_actions_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "conference_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_actions" ADD CONSTRAINT "conference_actions_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "conference_departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_actions" ADD CONSTRAINT "conference_actions_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_notes" ADD CONSTRAINT "conference_notes_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_notes" ADD CONSTRAINT "conference_notes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "conference_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_notes" ADD CONSTRAINT "conference_notes_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "conference_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_notes" ADD CONSTRAINT "conference_notes_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "conference_actions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_notes" ADD CONSTRAINT "conference_notes_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE conference_departments
  ADD CONSTRAINT conference_departments_name CHECK (length(name) <= 60 AND (code IS NOT NULL OR name <> '')),
  ADD CONSTRAINT conference_departments_code CHECK (code IN ('GOVERNANCE', 'PUBLIC_SECURITY', 'PROCURATORATE', 'COURT', 'EDUCATION', 'CIVIL_AFFAIRS'));
CREATE UNIQUE INDEX conference_departments_open ON conference_departments (place_id, name) WHERE name <> '' AND retired_on IS NULL;
ALTER TABLE conference_members
  ADD CONSTRAINT conference_members_said CHECK (length(name) BETWEEN 2 AND 50 AND length(post) <= 60 AND length(phone) <= 20 AND length(mail) <= 254),
  ADD CONSTRAINT conference_members_order CHECK (until_on >= from_on);
ALTER TABLE conference_meetings
  ADD CONSTRAINT conference_meetings_at CHECK (at BETWEEN 0 AND 1439),
  ADD CONSTRAINT conference_meetings_said CHECK (length(title) BETWEEN 1 AND 100 AND length(venue) BETWEEN 1 AND 100 AND length(chair) BETWEEN 1 AND 50 AND length(note_taker) BETWEEN 1 AND 50),
  ADD CONSTRAINT conference_meetings_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by IS NULL));
ALTER TABLE conference_seats ADD CONSTRAINT conference_seats_who CHECK (length(who) <= 100);
ALTER TABLE conference_items
  ADD CONSTRAINT conference_items_matter CHECK (matter IN ('OPEN_ACTIONS', 'OVERDUE_ACTIONS', 'LATE_REPORTS', 'RUNNING_REPORTS', 'UNSIGNED', 'CARE_ALERTS', 'EXPIRED_CHECKS', 'OVERDUE_VISITS', 'GAPS', 'UNPAIRED')),
  ADD CONSTRAINT conference_items_frozen CHECK ((matter IS NULL) = (figure IS NULL) AND (matter IS NULL) = (taken_at IS NULL) AND figure >= 0),
  ADD CONSTRAINT conference_items_said CHECK (length(title) <= 200 AND (matter IS NOT NULL OR title <> '') AND length(said) <= 4000 AND length(decided) <= 2000);
ALTER TABLE conference_actions
  ADD CONSTRAINT conference_actions_said CHECK (length(what) BETWEEN 1 AND 500 AND length(person) <= 50 AND length(mail) <= 254),
  ADD CONSTRAINT conference_actions_settled CHECK ((state = 'OPEN') = (settled_at IS NULL));
ALTER TABLE conference_notes
  ADD CONSTRAINT conference_notes_of CHECK (CASE kind WHEN 'ADDITION' THEN meeting_id IS NOT NULL AND action_id IS NULL ELSE action_id IS NOT NULL AND meeting_id IS NULL AND item_id IS NULL END),
  ADD CONSTRAINT conference_notes_due CHECK ((kind = 'PUT_OFF') = (due_on IS NOT NULL)),
  ADD CONSTRAINT conference_notes_said CHECK (length(said) BETWEEN 1 AND 2000);

-- Each belongs to the district of its meeting, its department or its action; nothing joins or leaves a meeting whose minutes
-- are closed. Whoever closes waits for whoever is writing, and the other way round.
CREATE FUNCTION app.conference_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  part jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  meeting conference_meetings;
BEGIN
  SELECT * INTO meeting FROM conference_meetings m WHERE m.id = (part ->> 'meeting_id')::uuid FOR SHARE;
  IF meeting.state = 'CLOSED' THEN RAISE EXCEPTION 'MEETING_CLOSED'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.place_id := meeting.place_id;
  IF NOT EXISTS (SELECT FROM conference_departments d WHERE d.id = (part ->> 'department_id')::uuid AND d.place_id = meeting.place_id)
    AND part ->> 'department_id' IS NOT NULL
    OR NOT EXISTS (SELECT FROM conference_items i WHERE i.id = (part ->> 'item_id')::uuid AND i.meeting_id = meeting.id)
    AND part ->> 'item_id' IS NOT NULL
  THEN RAISE EXCEPTION 'OF_ANOTHER_CONFERENCE'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_part BEFORE INSERT OR UPDATE OR DELETE ON conference_seats FOR EACH ROW EXECUTE FUNCTION app.conference_part();
CREATE TRIGGER conference_part BEFORE INSERT OR UPDATE OR DELETE ON conference_items FOR EACH ROW EXECUTE FUNCTION app.conference_part();
CREATE TRIGGER conference_part BEFORE INSERT ON conference_actions FOR EACH ROW EXECUTE FUNCTION app.conference_part();

CREATE FUNCTION app.conference_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.state = 'CLOSED' THEN RAISE EXCEPTION 'MEETING_CLOSED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_closed BEFORE UPDATE ON conference_meetings FOR EACH ROW EXECUTE FUNCTION app.conference_closed();

CREATE FUNCTION app.conference_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  SELECT d.place_id INTO NEW.place_id FROM conference_departments d WHERE d.id = NEW.department_id;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_member BEFORE INSERT ON conference_members FOR EACH ROW EXECUTE FUNCTION app.conference_member();

-- A note moves its action, which nothing else does; to minutes there is something to add once they are closed.
CREATE FUNCTION app.conference_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  meeting conference_meetings;
  action conference_actions;
BEGIN
  IF NEW.kind = 'ADDITION' THEN
    SELECT * INTO meeting FROM conference_meetings m WHERE m.id = NEW.meeting_id;
    IF meeting.state <> 'CLOSED' THEN RAISE EXCEPTION 'MEETING_NOT_CLOSED'; END IF;
    IF NEW.item_id IS NOT NULL AND NOT EXISTS (SELECT FROM conference_items i WHERE i.id = NEW.item_id AND i.meeting_id = NEW.meeting_id)
    THEN RAISE EXCEPTION 'OF_ANOTHER_CONFERENCE'; END IF;
    NEW.place_id := meeting.place_id;
    RETURN NEW;
  END IF;
  SELECT * INTO action FROM conference_actions a WHERE a.id = NEW.action_id FOR NO KEY UPDATE;
  IF action.state <> 'OPEN' THEN RAISE EXCEPTION 'ACTION_SETTLED'; END IF;
  NEW.place_id := action.place_id;
  UPDATE conference_actions a SET due_on = coalesce(NEW.due_on, a.due_on),
    state = CASE NEW.kind WHEN 'DONE' THEN 'DONE' WHEN 'DROPPED' THEN 'DROPPED' ELSE a.state::text END::conference_action_state,
    settled_at = CASE WHEN NEW.kind IN ('DONE', 'DROPPED') THEN NEW.recorded_at END
  WHERE a.id = NEW.action_id;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_note BEFORE INSERT ON conference_notes FOR EACH ROW EXECUTE FUNCTION app.conference_note();

-- The six that the district's own report names; every district begins with them.
CREATE FUNCTION app.conference_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO conference_departments (place_id, code, position)
  SELECT NEW.id, n.code, n.at * 10
  FROM unnest(ARRAY['GOVERNANCE', 'PUBLIC_SECURITY', 'PROCURATORATE', 'COURT', 'EDUCATION', 'CIVIL_AFFAIRS']) WITH ORDINALITY AS n (code, at);
  RETURN NULL;
END $$;
CREATE TRIGGER conference_begins AFTER INSERT ON places FOR EACH ROW WHEN (NEW.kind = 'DISTRICT') EXECUTE FUNCTION app.conference_begins();
INSERT INTO conference_departments (place_id, code, position)
SELECT p.id, n.code, n.at * 10 FROM places p
CROSS JOIN unnest(ARRAY['GOVERNANCE', 'PUBLIC_SECURITY', 'PROCURATORATE', 'COURT', 'EDUCATION', 'CIVIL_AFFAIRS']) WITH ORDINALITY AS n (code, at)
WHERE p.kind = 'DISTRICT';

-- Administrators of the district alone, and what they write down in their own name.
DO $$ DECLARE t text; own text := '(place_id IN (SELECT g.place_id FROM grants g WHERE g.person_id = (SELECT app.viewer()) AND g.role = ''DISTRICT_ADMIN'' AND g.revoked_at IS NULL))';
BEGIN
  FOREACH t IN ARRAY ARRAY['departments', 'members', 'meetings', 'seats', 'items', 'actions', 'notes'] LOOP
    EXECUTE format('ALTER TABLE conference_%s OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE conference_%s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE conference_%s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON conference_%s TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON conference_%s TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON conference_%s TO app_system', t);
    EXECUTE format('GRANT SELECT, INSERT ON conference_%s TO app_staff', t);
    EXECUTE format('CREATE POLICY own_district ON conference_%s TO app_staff USING %s WITH CHECK %s', t, own, own);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['actions', 'notes'] LOOP
    EXECUTE format('CREATE POLICY own_hand_writes ON conference_%s AS RESTRICTIVE FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()))', t);
  END LOOP;
END $$;
GRANT UPDATE (name, retired_on, version) ON conference_departments TO app_staff;
GRANT UPDATE (name, post, phone, mail, from_on, until_on, version) ON conference_members TO app_staff;
GRANT UPDATE (title, on_day, at, venue, chair, note_taker, state, closed_by, closed_at, version) ON conference_meetings TO app_staff;
GRANT UPDATE (attendance, who) ON conference_seats TO app_staff;
GRANT UPDATE (position, said, decided, version) ON conference_items TO app_staff;
GRANT DELETE ON conference_seats, conference_items TO app_staff;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['conference_part()', 'conference_closed()', 'conference_member()', 'conference_note()', 'conference_begins()'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
