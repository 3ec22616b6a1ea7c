-- A child changes school: a hand-over that the old school starts and the new one accepts or refuses, and the function by which the file
-- travels whole (docs/decisions/0053).

-- CreateEnum
CREATE TYPE "transfer_state" AS ENUM ('STARTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "match_fate" AS ENUM ('CONTINUE', 'PAUSE', 'CLOSE');

-- CreateEnum
CREATE TYPE "number_change" AS ENUM ('SAME', 'CHANGED', 'NOT_YET');

-- AlterTable
ALTER TABLE "volunteers" ADD COLUMN     "named_at" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "transfers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "from_school_id" INTEGER NOT NULL,
    "to_school_id" INTEGER NOT NULL,
    "state" "transfer_state" NOT NULL DEFAULT 'STARTED',
    "moves_on" DATE NOT NULL,
    "because" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "number_change" "number_change",
    "flagged" BOOLEAN,

    CONSTRAINT "transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer_matches" (
    "transfer_id" UUID NOT NULL,
    "match_id" UUID NOT NULL,
    "fate" "match_fate" NOT NULL,

    CONSTRAINT "transfer_matches_pkey" PRIMARY KEY ("transfer_id","match_id")
);

-- CreateIndex
CREATE INDEX "transfers_started_by_idx" ON "transfers"("started_by");

-- CreateIndex
CREATE INDEX "transfers_decided_by_idx" ON "transfers"("decided_by");

-- CreateIndex
CREATE INDEX "transfers_from_school_id_started_at_idx" ON "transfers"("from_school_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "transfers_to_school_id_started_at_idx" ON "transfers"("to_school_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "transfers_child_id_idx" ON "transfers"("child_id");

-- CreateIndex
CREATE INDEX "transfer_matches_match_id_idx" ON "transfer_matches"("match_id");

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from_school_id_fkey" FOREIGN KEY ("from_school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_school_id_fkey" FOREIGN KEY ("to_school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer_matches" ADD CONSTRAINT "transfer_matches_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "transfers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer_matches" ADD CONSTRAINT "transfer_matches_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE transfers
  ADD CONSTRAINT transfers_elsewhere CHECK (from_school_id <> to_school_id),
  ADD CONSTRAINT transfers_said CHECK (length(because) BETWEEN 1 AND 200 AND length(message) <= 1000 AND length(reason) <= 300),
  ADD CONSTRAINT transfers_decided CHECK ((state = 'STARTED') = (decided_at IS NULL) AND (state = 'STARTED') = (decided_by IS NULL)
    AND (state NOT IN ('REFUSED', 'WITHDRAWN') OR reason <> '')),
  ADD CONSTRAINT transfers_registered CHECK (num_nonnulls(number_change, flagged) = CASE state WHEN 'ACCEPTED' THEN 2 ELSE 0 END);
CREATE UNIQUE INDEX transfers_one_open ON transfers (child_id) WHERE state = 'STARTED';

-- From where the child is, and the coordinators there are told.
CREATE FUNCTION app.transfer_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  -- One that is over already is written by the site itself.
  IF NEW.state <> 'STARTED' THEN RETURN NEW; END IF;
  SELECT c.school_id INTO NEW.from_school_id FROM children c WHERE c.id = NEW.child_id AND c.state <> 'LEFT' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'CHILD_HAS_LEFT'; END IF;
  INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
    SELECT DISTINCT 'TRANSFER_ASKED:' || NEW.id || ':' || p.id, 'TRANSFER_ASKED', p.id, jsonb_build_object('transferId', NEW.id), NEW.started_at, NEW.started_at
    FROM grants g JOIN people p ON p.id = g.person_id AND p.disabled_at IS NULL
    WHERE g.role = 'COORDINATOR' AND g.school_id = NEW.to_school_id AND g.revoked_at IS NULL
    ON CONFLICT (key) DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER transfer_rule BEFORE INSERT ON transfers FOR EACH ROW EXECUTE FUNCTION app.transfer_rule();

CREATE FUNCTION app.transfer_match_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM transfers t JOIN matches m ON m.child_id = t.child_id WHERE t.id = NEW.transfer_id AND m.id = NEW.match_id) THEN
    RAISE EXCEPTION 'MATCH_OF_ANOTHER_CHILD';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER transfer_match_rule BEFORE INSERT ON transfer_matches FOR EACH ROW EXECUTE FUNCTION app.transfer_match_rule();

-- A mentor can come along whose file is in order and who accompanies no other child.
CREATE FUNCTION app.may_go_along(mentor uuid, child uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT FROM applications a WHERE a.volunteer_id = mentor AND a.state = 'APPROVED')
    AND NOT EXISTS (SELECT FROM matches m WHERE m.volunteer_id = mentor AND m.child_id <> child AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED')) $$;

CREATE FUNCTION app.transfer_accepted_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM transfer_matches x JOIN matches m ON m.id = x.match_id WHERE x.transfer_id = NEW.id AND x.fate <> 'CLOSE'
      AND m.state IN ('ACTIVE', 'IN_REVIEW') AND NOT app.may_go_along(m.volunteer_id, m.child_id)) THEN RAISE EXCEPTION 'MENTOR_STAYS'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER transfer_accepted_rule BEFORE UPDATE OF state ON transfers FOR EACH ROW WHEN (NEW.state = 'ACCEPTED') EXECUTE FUNCTION app.transfer_accepted_rule();

-- Who it is about, for both schools: for the new one while it decides and afterwards, for the old one afterwards by name alone.
CREATE FUNCTION app.transfer_card(asked uuid) RETURNS TABLE (name text, gender gender, birth_date date, grade int, started_by text, decided_by text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.name, CASE WHEN v.whole THEN c.gender END, CASE WHEN v.whole THEN c.birth_date END, CASE WHEN v.whole THEN c.grade END, s.name, d.name
  FROM transfers t JOIN children c ON c.id = t.child_id JOIN people s ON s.id = t.started_by LEFT JOIN people d ON d.id = t.decided_by
    CROSS JOIN LATERAL (SELECT t.from_school_id = ANY (app.schools()) AS old, t.to_school_id = ANY (app.schools()) AND t.state IN ('STARTED', 'ACCEPTED') AS new) w
    CROSS JOIN LATERAL (SELECT w.new OR w.old AND t.state <> 'ACCEPTED' AS whole) v
  WHERE t.id = asked AND (w.old OR w.new) $$;

-- A school changes only with the child, and what is asked of a new match is not asked again.
CREATE OR REPLACE FUNCTION app.match_open_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE v volunteers; s slots; open_matches int; same boolean;
BEGIN
  IF NEW.state IN ('CLOSED', 'DECLINED', 'EXPIRED') THEN RETURN NEW; END IF;
  same := TG_OP = 'UPDATE' AND OLD.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED')
    AND (OLD.child_id, OLD.volunteer_id, OLD.slot_id) = (NEW.child_id, NEW.volunteer_id, NEW.slot_id);
  IF same AND OLD.school_id = NEW.school_id THEN RETURN NEW; END IF;
  SELECT * INTO v FROM volunteers WHERE id = NEW.volunteer_id FOR UPDATE;
  SELECT * INTO s FROM slots WHERE id = NEW.slot_id;
  IF s.child_id IS DISTINCT FROM NEW.child_id OR s.school_id <> NEW.school_id
     OR NOT EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND c.school_id = NEW.school_id) THEN RAISE EXCEPTION 'SLOT_OF_ANOTHER_CHILD'; END IF;
  IF same THEN RETURN NEW; END IF;
  IF s.role <> 'ANY' AND s.role::text IS DISTINCT FROM v.role::text THEN RAISE EXCEPTION 'ROLE_DOES_NOT_FIT'; END IF;
  IF NOT EXISTS (SELECT FROM applications a WHERE a.volunteer_id = NEW.volunteer_id AND a.state = 'APPROVED') THEN RAISE EXCEPTION 'VOLUNTEER_NOT_APPROVED'; END IF;
  SELECT count(*) INTO open_matches FROM matches m WHERE m.volunteer_id = NEW.volunteer_id AND m.id <> NEW.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED');
  IF open_matches >= v.capacity THEN RAISE EXCEPTION 'CAPACITY_USED'; END IF;
  RETURN NEW;
END $$;

-- A report goes with the child, and in nothing else.
CREATE OR REPLACE FUNCTION app.report_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE moves text[] := ARRAY['state', 'state_since', 'level', 'district_since', 'about', 'about_volunteer_id', 'about_person_id', 'stood_down', 'took_off'];
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'safeguarding_reports' THEN
    IF pg_trigger_depth() > 1 AND to_jsonb(NEW) - moves = to_jsonb(OLD) - moves THEN RETURN NEW; END IF;
    IF to_jsonb(NEW) - 'school_id' = to_jsonb(OLD) - 'school_id'
      AND EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND c.school_id = NEW.school_id) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'REPORT_STAYS';
END $$;

-- The file travels whole: everything about the child is the new school's from now on, with the mentors who come along. What the old school
-- signed (ledger), recorded (audit), read in (rosters) or decided in a round stays there; of a mentor who does not come the new school reads
-- who it was. Answers the child, or nothing where the hand-over is over or another school's. Matches that end are ended by the caller.
CREATE FUNCTION app.take_over(asked uuid, class text, in_grade int, numbered number_change, marked boolean, at timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE t transfers; along uuid[]; one text;
BEGIN
  SELECT * INTO t FROM transfers WHERE id = asked AND to_school_id = ANY (app.schools()) FOR UPDATE;
  IF NOT FOUND OR t.state <> 'STARTED' THEN RETURN NULL; END IF;
  PERFORM FROM children WHERE id = t.child_id AND state <> 'LEFT' FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'CHILD_HAS_LEFT'; END IF;
  PERFORM FROM matches WHERE child_id = t.child_id ORDER BY id FOR UPDATE;
  SELECT coalesce(array_agg(m.volunteer_id ORDER BY m.volunteer_id), '{}') INTO along FROM transfer_matches x JOIN matches m ON m.id = x.match_id
    WHERE x.transfer_id = asked AND x.fate <> 'CLOSE' AND m.state IN ('ACTIVE', 'IN_REVIEW');
  -- A match is made under this lock: none is made in between.
  PERFORM FROM volunteers WHERE id = ANY (along) ORDER BY id FOR UPDATE;
  UPDATE transfers SET state = 'ACCEPTED', decided_by = app.viewer(), decided_at = at, number_change = numbered, flagged = marked WHERE id = asked;

  UPDATE parent_calls SET state = 'CANCELLED', version = version + 1 WHERE child_id = t.child_id AND state = 'PLANNED';
  UPDATE appointments SET state = 'CANCELLED', version = version + 1 WHERE child_id = t.child_id AND state IN ('ASKED', 'BOOKED');
  DELETE FROM corner_sessions WHERE child_id = t.child_id;
  DELETE FROM timetable_places p USING matches m WHERE m.id = p.match_id AND m.child_id = t.child_id;
  DELETE FROM round_pairs p USING rounds r WHERE r.id = p.round_id AND r.state IN ('RUNNING', 'DRAFT') AND (p.child_id = t.child_id OR p.volunteer_id = ANY (along));
  DELETE FROM round_overrides p USING rounds r WHERE r.id = p.round_id AND r.state IN ('RUNNING', 'DRAFT') AND (p.child_id = t.child_id OR p.volunteer_id = ANY (along));

  UPDATE children SET school_id = t.to_school_id, class_name = class, grade = in_grade, version = version + 1 WHERE id = t.child_id;
  -- Members and slots first: the rules of calls and matches look at them.
  FOREACH one IN ARRAY ARRAY['family_members', 'slots', 'matches', 'contacts', 'check_ins', 'family_links', 'family_choices', 'contact_restrictions', 'permissions',
    'match_agreements', 'agreement_signatures', 'match_pauses', 'match_reviews', 'closures', 'move_requests', 'corner_answers', 'child_wishes', 'child_answers',
    'child_signals', 'small_wishes', 'support_contacts', 'kind_words', 'strength_answers', 'tasks', 'parent_calls', 'parent_returns', 'gap_nudges', 'guardianships',
    'care_agreements', 'hukou_records', 'aid_records', 'town_moves', 'care_notices', 'member_updates', 'family_answers', 'dropout_cases', 'ledger_exits', 'id_numbers',
    'data_requests', 'holds', 'child_circumstances', 'visits', 'care_pairs', 'appointments'] LOOP
    EXECUTE format('UPDATE %I SET school_id = $1 WHERE child_id = $2', one) USING t.to_school_id, t.child_id;
  END LOOP;
  UPDATE match_approvals SET school_id = t.to_school_id WHERE match_id IN (SELECT id FROM matches WHERE child_id = t.child_id);
  UPDATE contact_plans SET school_id = t.to_school_id WHERE match_id IN (SELECT id FROM matches WHERE child_id = t.child_id);
  UPDATE check_in_versions SET school_id = t.to_school_id WHERE check_in_id IN (SELECT id FROM check_ins WHERE child_id = t.child_id);
  UPDATE dropout_steps SET school_id = t.to_school_id WHERE case_id IN (SELECT id FROM dropout_cases WHERE child_id = t.child_id);
  UPDATE family_sessions SET school_id = t.to_school_id WHERE link_id IN (SELECT id FROM family_links WHERE child_id = t.child_id);
  UPDATE tellings SET school_id = t.to_school_id WHERE contact_id IN (SELECT id FROM contacts WHERE child_id = t.child_id);
  -- What is said against somebody of the old school is settled there.
  UPDATE safeguarding_reports SET school_id = t.to_school_id WHERE child_id = t.child_id AND num_nonnulls(about_volunteer_id, about_person_id) = 0;

  UPDATE volunteers SET named_at = array_append(named_at, t.to_school_id)
    WHERE id IN (SELECT volunteer_id FROM matches WHERE child_id = t.child_id) AND id <> ALL (along) AND NOT t.to_school_id = ANY (named_at);
  UPDATE volunteers SET school_id = t.to_school_id, named_at = array_append(named_at, t.from_school_id), version = version + 1 WHERE id = ANY (along);
  FOREACH one IN ARRAY ARRAY['applications', 'trainings', 'policy_acknowledgements', 'service_certificates', 'id_numbers', 'data_requests', 'holds'] LOOP
    EXECUTE format('UPDATE %I SET school_id = $1 WHERE volunteer_id = ANY ($2)', one) USING t.to_school_id, along;
  END LOOP;
  FOREACH one IN ARRAY ARRAY['referees', 'screening_items', 'application_approvals'] LOOP
    EXECUTE format('UPDATE %I SET school_id = $1 WHERE application_id IN (SELECT id FROM applications WHERE volunteer_id = ANY ($2))', one) USING t.to_school_id, along;
  END LOOP;
  UPDATE tasks SET school_id = t.to_school_id WHERE volunteer_id = ANY (along) AND child_id IS NULL;

  RETURN t.child_id;
END $$;

-- Whoever kept a file before it came here: their name stands under what they recorded.
CREATE FUNCTION app.former_keepers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT g.person_id FROM transfers t JOIN grants g ON g.school_id = t.from_school_id
  WHERE t.state = 'ACCEPTED' AND t.to_school_id = ANY (app.schools()) $$;

DO $$ DECLARE t text; f text; BEGIN
  FOREACH t IN ARRAY ARRAY['transfers', 'transfer_matches'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['transfer_rule()', 'transfer_match_rule()', 'transfer_accepted_rule()', 'may_go_along(uuid, uuid)', 'transfer_card(uuid)', 'former_keepers()',
    'take_over(uuid, text, int, number_change, boolean, timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION app.%s OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.former_keepers(), app.may_go_along(uuid, uuid), app.transfer_card(uuid), app.take_over(uuid, text, int, number_change, boolean, timestamptz) TO app_staff;

-- Both schools see a hand-over; the old one starts it and takes it back, the new one refuses it or takes the file.
GRANT SELECT ON transfers, transfer_matches TO app_staff;
GRANT INSERT (id, child_id, from_school_id, to_school_id, moves_on, because, message, started_by, started_at) ON transfers TO app_staff;
GRANT UPDATE (state, decided_by, decided_at, reason) ON transfers TO app_staff;
GRANT INSERT ON transfer_matches TO app_staff;
CREATE POLICY both_read ON transfers FOR SELECT TO app_staff USING (from_school_id = ANY ((SELECT app.schools())::int[]) OR to_school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY old_starts ON transfers FOR INSERT TO app_staff
  WITH CHECK (from_school_id = ANY ((SELECT app.schools())::int[]) AND state = 'STARTED' AND started_by = (SELECT app.viewer()));
CREATE POLICY both_end ON transfers FOR UPDATE TO app_staff
  USING (state = 'STARTED' AND (from_school_id = ANY ((SELECT app.schools())::int[]) OR to_school_id = ANY ((SELECT app.schools())::int[])))
  WITH CHECK (decided_by = (SELECT app.viewer()) AND (state = 'REFUSED' AND to_school_id = ANY ((SELECT app.schools())::int[])
    OR state = 'WITHDRAWN' AND from_school_id = ANY ((SELECT app.schools())::int[])));
CREATE POLICY with_transfer ON transfer_matches FOR SELECT TO app_staff USING (transfer_id IN (SELECT t.id FROM transfers t));
CREATE POLICY old_decides ON transfer_matches FOR INSERT TO app_staff
  WITH CHECK (transfer_id IN (SELECT t.id FROM transfers t WHERE t.state = 'STARTED' AND t.from_school_id = ANY ((SELECT app.schools())::int[])));
-- Who a mentor was, where a child went with its file or where the mentor came from; nothing is changed from there.
CREATE POLICY named_reads ON volunteers FOR SELECT TO app_staff USING (named_at && (SELECT app.schools())::int[]);
ALTER POLICY staff_reads ON people USING (id = (SELECT app.viewer()) OR (SELECT app.admin())
  OR id IN (SELECT v.person_id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[]) OR v.named_at && (SELECT app.schools())::int[])
  OR id IN (SELECT g.person_id FROM grants g) OR id IN (SELECT app.former_keepers()));
-- Hours and absences stay with the school that has the mentor.
DO $$ DECLARE t text; own text := 'volunteer_id IN (SELECT v.id FROM volunteers v WHERE v.school_id = ANY ((SELECT app.schools())::int[]))
  OR child_id IN (SELECT c.id FROM children c) OR supervisor_id IN (SELECT s.id FROM supervisors s)'; BEGIN
  FOREACH t IN ARRAY ARRAY['weekly_hours', 'absences'] LOOP
    EXECUTE format('ALTER POLICY staff_party ON %I USING (%s) WITH CHECK (%s)', t, own, own);
  END LOOP;
END $$;
