-- The three-level ledger: who stands in it, the quarter as it was taken, signed and sent (docs/decisions/0047).

-- CreateEnum
CREATE TYPE "ledger_act" AS ENUM ('SIGN', 'RETURN');

-- CreateEnum
CREATE TYPE "ledger_department" AS ENUM ('CIVIL_AFFAIRS', 'PUBLIC_SECURITY', 'EDUCATION');

-- CreateEnum
CREATE TYPE "ledger_exit_reason" AS ENUM ('AGED_OUT', 'PARENT_BACK', 'WITH_PARENTS', 'OUT_OF_DISTRICT', 'RECORDED_TWICE', 'DIED', 'OTHER');

-- AlterTable
ALTER TABLE "policies" ADD COLUMN     "ledger_days" INTEGER NOT NULL DEFAULT 14;

-- CreateTable
CREATE TABLE "ledgers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "place_id" INTEGER NOT NULL,
    "quarter_end" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "because" TEXT NOT NULL DEFAULT '',
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" UUID,
    "children" INTEGER NOT NULL DEFAULT 0,
    "checksum" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledgers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_rows" (
    "ledger_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "home_id" INTEGER NOT NULL,
    "sort_key" TEXT NOT NULL,
    "cells" TEXT[],
    "digest" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_rows_pkey" PRIMARY KEY ("ledger_id","child_id")
);

-- CreateTable
CREATE TABLE "ledger_steps" (
    "ledger_id" UUID NOT NULL,
    "place_id" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "act" "ledger_act" NOT NULL,
    "stands_in" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_steps_pkey" PRIMARY KEY ("ledger_id","place_id","turn")
);

-- CreateTable
CREATE TABLE "ledger_sendings" (
    "ledger_id" UUID NOT NULL,
    "department" "ledger_department" NOT NULL,
    "recipient" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "sent_by" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_sendings_pkey" PRIMARY KEY ("ledger_id","department")
);

-- CreateTable
CREATE TABLE "ledger_exits" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "home_id" INTEGER NOT NULL,
    "reason" "ledger_exit_reason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "left_on" DATE NOT NULL,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "back_on" DATE,
    "back_because" TEXT NOT NULL DEFAULT '',
    "back_by" UUID,

    CONSTRAINT "ledger_exits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledgers_version" ON "ledgers"("place_id", "quarter_end", "version");
CREATE INDEX "ledgers_taken_by_idx" ON "ledgers"("taken_by");
CREATE INDEX "ledger_rows_ledger_id_sort_key_child_id_idx" ON "ledger_rows"("ledger_id", "sort_key", "child_id");
CREATE INDEX "ledger_rows_ledger_id_home_id_idx" ON "ledger_rows"("ledger_id", "home_id");
CREATE INDEX "ledger_rows_child_id_idx" ON "ledger_rows"("child_id");
CREATE INDEX "ledger_rows_school_id_idx" ON "ledger_rows"("school_id");
CREATE INDEX "ledger_rows_home_id_idx" ON "ledger_rows"("home_id");
CREATE INDEX "ledger_steps_place_id_idx" ON "ledger_steps"("place_id");
CREATE INDEX "ledger_steps_by_id_idx" ON "ledger_steps"("by_id");
CREATE INDEX "ledger_sendings_sent_by_idx" ON "ledger_sendings"("sent_by");
CREATE INDEX "ledger_exits_child_id_idx" ON "ledger_exits"("child_id");
CREATE INDEX "ledger_exits_school_id_idx" ON "ledger_exits"("school_id");
CREATE INDEX "ledger_exits_home_id_idx" ON "ledger_exits"("home_id");
CREATE INDEX "ledger_exits_recorded_by_idx" ON "ledger_exits"("recorded_by");
CREATE INDEX "ledger_exits_back_by_idx" ON "ledger_exits"("back_by");
CREATE INDEX "children_birth_date_idx" ON "children"("birth_date");

-- AddForeignKey
ALTER TABLE "ledgers" ADD CONSTRAINT "ledgers_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledgers" ADD CONSTRAINT "ledgers_taken_by_fkey" FOREIGN KEY ("taken_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_rows" ADD CONSTRAINT "ledger_rows_ledger_id_fkey" FOREIGN KEY ("ledger_id") REFERENCES "ledgers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_rows" ADD CONSTRAINT "ledger_rows_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_rows" ADD CONSTRAINT "ledger_rows_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_steps" ADD CONSTRAINT "ledger_steps_ledger_id_fkey" FOREIGN KEY ("ledger_id") REFERENCES "ledgers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_steps" ADD CONSTRAINT "ledger_steps_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_steps" ADD CONSTRAINT "ledger_steps_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_sendings" ADD CONSTRAINT "ledger_sendings_ledger_id_fkey" FOREIGN KEY ("ledger_id") REFERENCES "ledgers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_sendings" ADD CONSTRAINT "ledger_sendings_sent_by_fkey" FOREIGN KEY ("sent_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_exits" ADD CONSTRAINT "ledger_exits_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_exits" ADD CONSTRAINT "ledger_exits_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_exits" ADD CONSTRAINT "ledger_exits_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ledger_exits" ADD CONSTRAINT "ledger_exits_back_by_fkey" FOREIGN KEY ("back_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE policies ADD CONSTRAINT policies_ledger CHECK (ledger_days BETWEEN 1 AND 60);
ALTER TABLE ledgers ADD CONSTRAINT ledgers_quarter CHECK (to_char(quarter_end, 'MM-DD') IN ('03-31', '06-30', '09-30', '12-31'));
ALTER TABLE ledger_exits ADD CONSTRAINT ledger_exits_back CHECK (CASE WHEN back_on IS NULL THEN back_by IS NULL ELSE back_by IS NOT NULL AND back_on >= left_on END);
CREATE UNIQUE INDEX ledger_exits_open ON ledger_exits (child_id) WHERE back_on IS NULL;

CREATE FUNCTION app.places_below(place int) RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE below AS (SELECT place AS id UNION SELECT p.id FROM places p JOIN below b ON p.parent_id = b.id)
  SELECT array_agg(id) FROM below $$;
CREATE FUNCTION app.places_above(place int) RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE above AS (SELECT place AS id UNION SELECT p.parent_id FROM places p JOIN above a ON p.id = a.id WHERE p.parent_id IS NOT NULL)
  SELECT array_agg(id) FROM above $$;

-- Which place's last word in a ledger is its signature.
CREATE FUNCTION app.ledger_signed(ledger uuid, place int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce((SELECT s.act = 'SIGN' FROM ledger_steps s WHERE s.ledger_id = ledger AND s.place_id = place ORDER BY s.turn DESC LIMIT 1), false) $$;
-- Signed there or at a level above.
CREATE FUNCTION app.ledger_frozen(ledger uuid, place int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(bool_or(app.ledger_signed(ledger, p)), false) FROM unnest(app.places_above(place)) AS p $$;

-- The one definition of who stands in the ledger and what it says of them, in the order of LEDGER_COLUMNS (app/domain/ledger/columns.ts).
CREATE FUNCTION app.ledger_now(places int[], until date) RETURNS TABLE (child_id uuid, school_id int, home_id int, sort_key text, cells text[]) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.id, c.school_id, c.place_id, c.sort_key, ARRAY[
    c.name, c.gender::text, to_char(c.birth_date, 'YYYY-MM-DD'), c.grade::text, c.class_name, CASE WHEN c.boarding THEN 'YES' ELSE 'NO' END,
    coalesce(t.name_zh, '') || h.name_zh, c.address, c.guardianship_rating::text, array_to_string(c.aid, ','),
    coalesce(f.name, ''), coalesce(f.phone, ''), coalesce(f.works_at, ''), coalesce(m.name, ''), coalesce(m.phone, ''), coalesce(m.works_at, ''),
    coalesce(g.name, ''), coalesce(g.relation::text, ''), coalesce(g.phone, ''), c.priority::text, s.name_zh,
    coalesce((SELECT v.concern::text FROM visits v WHERE v.child_id = c.id AND v.pair_id IS NULL ORDER BY v.visited_on DESC, v.recorded_at DESC LIMIT 1), '')]
  FROM children c JOIN schools s ON s.id = c.school_id JOIN places h ON h.id = c.place_id LEFT JOIN places t ON t.id = h.parent_id AND t.kind = 'TOWN'
  LEFT JOIN LATERAL (SELECT * FROM family_members x WHERE x.child_id = c.id AND x.relation = 51 ORDER BY x.guardian DESC, x.carer DESC, x.id LIMIT 1) f ON true
  LEFT JOIN LATERAL (SELECT * FROM family_members x WHERE x.child_id = c.id AND x.relation = 52 ORDER BY x.guardian DESC, x.carer DESC, x.id LIMIT 1) m ON true
  LEFT JOIN LATERAL (SELECT * FROM family_members x WHERE x.child_id = c.id AND x.guardian ORDER BY x.carer DESC, x.relation, x.id LIMIT 1) g ON true
  WHERE c.place_id = ANY (places) AND c.state <> 'LEFT' AND c.purged_at IS NULL AND c.birth_date + interval '16 years' > until
    AND NOT EXISTS (SELECT FROM ledger_exits e WHERE e.child_id = c.id AND e.back_on IS NULL) $$;

CREATE FUNCTION app.ledger_digest(child uuid, cells text[]) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $$
  SELECT encode(sha256(convert_to(to_json(child::text || cells)::text, 'UTF8')), 'hex') $$;
CREATE FUNCTION app.seal_ledger(ledger uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE ledgers l SET children = r.n, checksum = encode(sha256(convert_to(r.lines, 'UTF8')), 'hex')
  FROM (SELECT count(*)::int AS n, coalesce(string_agg(x.digest, E'\n' ORDER BY x.child_id), '') AS lines FROM ledger_rows x WHERE x.ledger_id = ledger) r
  WHERE l.id = ledger $$;

CREATE FUNCTION app.keeps_ledger(district int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT CASE current_setting('role', true) WHEN 'app_system' THEN app.is_system() WHEN 'app_staff' THEN app.admin() AND EXISTS (SELECT FROM grants g
    WHERE g.person_id = app.viewer() AND g.role = 'DISTRICT_ADMIN' AND g.place_id = district AND g.revoked_at IS NULL) ELSE false END $$;

-- Takes rows of some places anew; a child that has moved into a place that has signed already stays where it stood.
CREATE FUNCTION app.fill_ledger(ledger uuid, places int[], stood uuid[], stood_at int[], at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE l ledgers;
BEGIN
  SELECT * INTO l FROM ledgers WHERE id = ledger;
  INSERT INTO ledger_rows (ledger_id, child_id, school_id, home_id, sort_key, cells, digest, taken_at)
    SELECT ledger, n.child_id, n.school_id, CASE WHEN n.home_id = ANY (places) THEN n.home_id ELSE o.home END, n.sort_key, n.cells, app.ledger_digest(n.child_id, n.cells), at
    FROM app.ledger_now(app.places_below(l.place_id), l.quarter_end) n LEFT JOIN unnest(stood, stood_at) AS o (child, home) ON o.child = n.child_id
    WHERE n.home_id = ANY (places) OR o.child IS NOT NULL
    ON CONFLICT (ledger_id, child_id) DO NOTHING;
  PERFORM app.seal_ledger(ledger);
END $$;

-- One statement reads every child, so that what is changed meanwhile stands in it whole or not at all.
CREATE FUNCTION app.take_ledger(district int, until date, at timestamptz) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE made uuid; whole int[] := app.places_below(district);
BEGIN
  IF NOT app.keeps_ledger(district) THEN RAISE EXCEPTION 'LEDGER_OF_ANOTHER' USING ERRCODE = '42501'; END IF;
  PERFORM pg_advisory_xact_lock(610310, district);
  IF until >= (at AT TIME ZONE 'Asia/Shanghai')::date THEN RAISE EXCEPTION 'QUARTER_NOT_OVER'; END IF;
  IF EXISTS (SELECT FROM ledgers l WHERE l.place_id = district AND l.quarter_end = until) THEN RAISE EXCEPTION 'LEDGER_TAKEN'; END IF;
  -- Who was sixteen by then is no left-behind child any more.
  WITH grown AS (
    INSERT INTO ledger_exits (child_id, school_id, home_id, reason, left_on, recorded_at)
      SELECT c.id, c.school_id, c.place_id, 'AGED_OUT', (c.birth_date + interval '16 years')::date, at FROM children c
      WHERE c.place_id = ANY (whole) AND c.state <> 'LEFT' AND c.purged_at IS NULL AND c.birth_date + interval '16 years' <= until
        AND NOT EXISTS (SELECT FROM ledger_exits e WHERE e.child_id = c.id AND e.back_on IS NULL)
      RETURNING child_id, school_id)
  INSERT INTO audit (at, actor_kind, action, subject, subject_id, school_id, child_id, details)
    SELECT take_ledger.at, 'system:programme', 'ledger.left', 'child', g.child_id::text, g.school_id, g.child_id, '{"reason": "AGED_OUT"}' FROM grown g;
  INSERT INTO ledgers (place_id, quarter_end, taken_at, taken_by) VALUES (district, until, at, app.viewer()) RETURNING id INTO made;
  PERFORM app.fill_ledger(made, whole, '{}', '{}', at);
  RETURN made;
END $$;

-- Takes the rows of a place and what lies below it anew, as far as nobody has signed them. Answers how many rows there are now.
CREATE FUNCTION app.retake_ledger(ledger uuid, place int, at timestamptz) RETURNS int LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE l ledgers; open_places int[]; stood uuid[]; stood_at int[]; n int;
BEGIN
  SELECT * INTO l FROM ledgers WHERE id = ledger FOR UPDATE;
  IF NOT FOUND OR NOT (place = ANY (app.places_below(l.place_id)) AND (app.keeps_ledger(l.place_id) OR (current_setting('role', true) = 'app_field' AND place = ANY (app.places())))) THEN
    RAISE EXCEPTION 'LEDGER_OF_ANOTHER' USING ERRCODE = '42501';
  END IF;
  SELECT array_agg(p) INTO open_places FROM unnest(app.places_below(place)) AS p WHERE NOT app.ledger_frozen(ledger, p);
  IF open_places IS NULL THEN RAISE EXCEPTION 'LEDGER_SIGNED'; END IF;
  SELECT coalesce(array_agg(r.child_id), '{}'), coalesce(array_agg(r.home_id), '{}') INTO stood, stood_at FROM ledger_rows r WHERE r.ledger_id = ledger AND r.home_id = ANY (open_places);
  DELETE FROM ledger_rows r WHERE r.ledger_id = ledger AND r.home_id = ANY (open_places);
  PERFORM app.fill_ledger(ledger, open_places, stood, stood_at, at);
  SELECT count(*) INTO n FROM ledger_rows r WHERE r.ledger_id = ledger AND r.home_id = ANY (open_places);
  RETURN n;
END $$;

-- A signed ledger is never changed: its correction is a new version, in which only the rows of one place are taken anew and everybody else's signature stands.
CREATE FUNCTION app.correct_ledger(ledger uuid, place int, why text, at timestamptz) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE l ledgers; made uuid; below int[] := app.places_below(place); touched int[] := app.places_below(place) || app.places_above(place); stood uuid[]; stood_at int[];
BEGIN
  SELECT * INTO l FROM ledgers WHERE id = ledger FOR UPDATE;
  IF NOT FOUND OR NOT app.keeps_ledger(l.place_id) OR NOT place = ANY (app.places_below(l.place_id)) THEN RAISE EXCEPTION 'LEDGER_OF_ANOTHER' USING ERRCODE = '42501'; END IF;
  IF l.signed_at IS NULL OR EXISTS (SELECT FROM ledgers o WHERE o.place_id = l.place_id AND o.quarter_end = l.quarter_end AND o.version > l.version) THEN RAISE EXCEPTION 'LEDGER_NOT_SIGNED'; END IF;
  INSERT INTO ledgers (place_id, quarter_end, version, because, taken_at, taken_by) VALUES (l.place_id, l.quarter_end, l.version + 1, why, at, app.viewer()) RETURNING id INTO made;
  INSERT INTO ledger_rows SELECT made, r.child_id, r.school_id, r.home_id, r.sort_key, r.cells, r.digest, r.taken_at, r.erased_at
    FROM ledger_rows r WHERE r.ledger_id = ledger AND NOT r.home_id = ANY (below);
  SELECT coalesce(array_agg(r.child_id), '{}'), coalesce(array_agg(r.home_id), '{}') INTO stood, stood_at FROM ledger_rows r WHERE r.ledger_id = ledger AND r.home_id = ANY (below);
  PERFORM app.fill_ledger(made, below, stood, stood_at, at);
  INSERT INTO ledger_steps (ledger_id, place_id, turn, act, stands_in, by_id, at)
    SELECT made, s.place_id, 1, s.act, s.stands_in, s.by_id, s.at FROM ledger_steps s JOIN places p ON p.id = s.place_id
    WHERE s.ledger_id = ledger AND NOT s.place_id = ANY (touched)
      AND s.turn = (SELECT max(x.turn) FROM ledger_steps x WHERE x.ledger_id = ledger AND x.place_id = s.place_id)
    ORDER BY p.kind DESC, p.id;
  RETURN made;
END $$;

-- Levels sign from below to above, one word after another; the district's signature closes the ledger.
CREATE FUNCTION app.ledger_step_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE l ledgers; p places; said int; signed boolean;
BEGIN
  SELECT * INTO l FROM ledgers WHERE id = NEW.ledger_id FOR UPDATE;
  SELECT * INTO p FROM places WHERE id = NEW.place_id;
  IF NOT NEW.place_id = ANY (app.places_below(l.place_id)) THEN RAISE EXCEPTION 'LEDGER_OF_ANOTHER'; END IF;
  IF l.signed_at IS NOT NULL THEN RAISE EXCEPTION 'LEDGER_SIGNED'; END IF;
  -- Of two at once the second one waited, and reads what the first one said.
  SELECT coalesce(max(s.turn), 0) INTO said FROM ledger_steps s WHERE s.ledger_id = l.id AND s.place_id = p.id;
  signed := app.ledger_signed(NEW.ledger_id, NEW.place_id);
  IF NEW.turn <> said + 1 OR signed <> (NEW.act = 'RETURN') THEN RAISE EXCEPTION 'LEDGER_TURN'; END IF;
  IF NEW.act = 'RETURN' AND (NEW.reason = '' OR app.ledger_signed(l.id, p.parent_id)) THEN RAISE EXCEPTION 'LEDGER_ABOVE_SIGNED'; END IF;
  IF NEW.act = 'SIGN' AND EXISTS (SELECT FROM places b WHERE b.parent_id = p.id AND NOT app.ledger_signed(l.id, b.id)
      AND EXISTS (SELECT FROM ledger_rows r WHERE r.ledger_id = l.id AND r.home_id = ANY (app.places_below(b.id)))) THEN RAISE EXCEPTION 'LEDGER_BENEATH_OPEN'; END IF;
  IF NEW.act = 'SIGN' AND p.id = l.place_id THEN UPDATE ledgers SET signed_at = NEW.at WHERE id = l.id; END IF;
  IF NEW.act = 'RETURN' THEN
    INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
      SELECT DISTINCT 'LEDGER_RETURNED:' || l.id || ':' || p.id || ':' || NEW.turn || ':' || g.person_id, 'LEDGER_RETURNED', g.person_id,
        jsonb_build_object('ledgerId', l.id, 'placeId', p.id::text), NEW.at, NEW.at
      FROM grants g WHERE g.place_id = p.id AND g.revoked_at IS NULL AND g.role IN ('VILLAGE_DIRECTOR', 'TOWN_SUPERVISOR');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_step_rule BEFORE INSERT ON ledger_steps FOR EACH ROW EXECUTE FUNCTION app.ledger_step_rule();

-- What was signed stands. Only the text of a child whose file was deleted goes; its digest, and so the checksum, stays.
CREATE FUNCTION app.ledger_row_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.erased_at IS NOT NULL AND NEW.cells = '{}' AND NEW.sort_key = ''
    AND (NEW.ledger_id, NEW.child_id, NEW.school_id, NEW.home_id, NEW.digest, NEW.taken_at) = (OLD.ledger_id, OLD.child_id, OLD.school_id, OLD.home_id, OLD.digest, OLD.taken_at)
    AND EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND c.purged_at IS NOT NULL) THEN RETURN NEW; END IF;
  IF TG_OP <> 'INSERT' AND app.ledger_frozen(OLD.ledger_id, OLD.home_id) OR TG_OP <> 'DELETE' AND app.ledger_frozen(NEW.ledger_id, NEW.home_id) THEN
    RAISE EXCEPTION 'LEDGER_SIGNED';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER ledger_row_stays BEFORE UPDATE OR DELETE ON ledger_rows FOR EACH ROW EXECUTE FUNCTION app.ledger_row_stays();
-- A new row is looked at once for each place, not once for each child.
CREATE FUNCTION app.ledger_rows_fit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT a.ledger_id, a.home_id FROM added a) d WHERE app.ledger_frozen(d.ledger_id, d.home_id)) THEN RAISE EXCEPTION 'LEDGER_SIGNED'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_rows_fit AFTER INSERT ON ledger_rows REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.ledger_rows_fit();
CREATE FUNCTION app.ledger_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_TABLE_NAME = 'ledgers' AND TG_OP = 'UPDATE' THEN
    IF OLD.signed_at IS NULL THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'LEDGER_SIGNED';
END $$;
CREATE TRIGGER ledger_stays BEFORE UPDATE OR DELETE ON ledgers FOR EACH ROW EXECUTE FUNCTION app.ledger_stays();
CREATE TRIGGER ledger_stays BEFORE UPDATE OR DELETE ON ledger_steps FOR EACH ROW EXECUTE FUNCTION app.ledger_stays();
CREATE TRIGGER ledger_stays BEFORE UPDATE OR DELETE ON ledger_sendings FOR EACH ROW EXECUTE FUNCTION app.ledger_stays();

-- Only what every level has signed is sent, with the checksum that it bears.
CREATE FUNCTION app.ledger_sending_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ledgers l WHERE l.id = NEW.ledger_id AND l.signed_at IS NOT NULL AND l.checksum = NEW.checksum) THEN RAISE EXCEPTION 'LEDGER_NOT_SIGNED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_sending_rule BEFORE INSERT ON ledger_sendings FOR EACH ROW EXECUTE FUNCTION app.ledger_sending_rule();

-- Where the child lived and went to school when it left the ledger follows from its file.
CREATE FUNCTION app.ledger_exit_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  SELECT c.school_id, c.place_id INTO NEW.school_id, NEW.home_id FROM children c WHERE c.id = NEW.child_id;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_exit_rule BEFORE INSERT ON ledger_exits FOR EACH ROW EXECUTE FUNCTION app.ledger_exit_rule();

-- The levels of a ledger as far as the viewer keeps them: how many children, who said what last, and whether somebody holds the level's right.
CREATE FUNCTION app.ledger_board(ledger uuid) RETURNS TABLE (id int, parent_id int, kind place_kind, name_zh text, name_en text, children int,
    act ledger_act, turn int, stands_in boolean, reason text, by_name text, at timestamptz, held boolean, own boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH homes AS (SELECT r.home_id, count(*)::int AS n FROM ledger_rows r WHERE r.ledger_id = ledger GROUP BY r.home_id),
  counted AS (SELECT a.place, sum(h.n)::int AS n FROM homes h CROSS JOIN LATERAL unnest(app.places_above(h.home_id)) AS a (place) GROUP BY a.place),
  holders AS (SELECT g.place_id, g.person_id FROM grants g JOIN people x ON x.id = g.person_id AND x.disabled_at IS NULL JOIN places p ON p.id = g.place_id
    WHERE g.revoked_at IS NULL AND g.role = (CASE p.kind WHEN 'VILLAGE' THEN 'VILLAGE_DIRECTOR' WHEN 'TOWN' THEN 'TOWN_SUPERVISOR' ELSE 'DISTRICT_ADMIN' END)::staff_role)
  SELECT p.id, p.parent_id, p.kind, p.name_zh, p.name_en, c.n, s.act, coalesce(s.turn, 0), coalesce(s.stands_in, false), coalesce(s.reason, ''), x.name, s.at,
    EXISTS (SELECT FROM holders h WHERE h.place_id = p.id), EXISTS (SELECT FROM holders h WHERE h.place_id = p.id AND h.person_id = app.viewer())
  FROM ledgers l JOIN places p ON p.id = ANY (app.places_below(l.place_id)) JOIN counted c ON c.place = p.id
  LEFT JOIN LATERAL (SELECT * FROM ledger_steps y WHERE y.ledger_id = l.id AND y.place_id = p.id ORDER BY y.turn DESC LIMIT 1) s ON true
  LEFT JOIN people x ON x.id = s.by_id
  WHERE l.id = ledger AND (app.keeps_ledger(l.place_id) OR (current_setting('role', true) = 'app_field' AND p.id = ANY (app.places())))
  ORDER BY p.code $$;

DO $$ DECLARE t text; r record; BEGIN
  FOREACH t IN ARRAY ARRAY['ledgers', 'ledger_rows', 'ledger_steps', 'ledger_sendings', 'ledger_exits'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO app_owner', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY system_all ON %I TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_system', t);
    EXECUTE format('GRANT SELECT ON %I TO app_staff', t);
  END LOOP;
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.proname IN ('places_below', 'places_above', 'ledger_signed',
      'ledger_frozen', 'ledger_now', 'ledger_digest', 'seal_ledger', 'keeps_ledger', 'fill_ledger', 'take_ledger', 'retake_ledger', 'correct_ledger', 'ledger_step_rule',
      'ledger_row_stays', 'ledger_rows_fit', 'ledger_stays', 'ledger_sending_rule', 'ledger_exit_rule', 'ledger_board') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.take_ledger(int, date, timestamptz) TO app_staff, app_system;
GRANT EXECUTE ON FUNCTION app.correct_ledger(uuid, int, text, timestamptz) TO app_staff, app_system;
GRANT EXECUTE ON FUNCTION app.retake_ledger(uuid, int, timestamptz) TO app_staff, app_field;
GRANT EXECUTE ON FUNCTION app.ledger_board(uuid) TO app_staff, app_field, app_system;

-- A district's ledgers are its administrators'; of the children in them a school sees its own.
CREATE POLICY own_district ON ledgers FOR SELECT TO app_staff USING (place_id IN (SELECT g.place_id FROM grants g WHERE g.person_id = (SELECT app.viewer()) AND g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL));
CREATE POLICY staff_school ON ledger_rows FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]) AND (SELECT app.admin()));
GRANT INSERT ON ledger_steps, ledger_sendings TO app_staff;
CREATE POLICY own_district ON ledger_steps FOR SELECT TO app_staff USING (ledger_id IN (SELECT l.id FROM ledgers l));
CREATE POLICY own_hand ON ledger_steps FOR INSERT TO app_staff WITH CHECK (by_id = (SELECT app.viewer()) AND ledger_id IN (SELECT l.id FROM ledgers l));
CREATE POLICY own_district ON ledger_sendings FOR SELECT TO app_staff USING (ledger_id IN (SELECT l.id FROM ledgers l));
CREATE POLICY own_hand ON ledger_sendings FOR INSERT TO app_staff WITH CHECK (sent_by = (SELECT app.viewer()) AND ledger_id IN (SELECT l.id FROM ledgers l));
GRANT INSERT, UPDATE (back_on, back_because, back_by) ON ledger_exits TO app_staff;
CREATE POLICY staff_school ON ledger_exits FOR SELECT TO app_staff USING (school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_hand ON ledger_exits FOR INSERT TO app_staff WITH CHECK (recorded_by = (SELECT app.viewer()) AND school_id = ANY ((SELECT app.schools())::int[]));
CREATE POLICY own_hand_back ON ledger_exits FOR UPDATE TO app_staff USING (back_on IS NULL AND school_id = ANY ((SELECT app.schools())::int[])) WITH CHECK (back_by = (SELECT app.viewer()));

-- Villages and towns: what is theirs, and nobody else's reasons.
GRANT SELECT ON ledgers, ledger_rows, ledger_steps, ledger_exits TO app_field;
CREATE POLICY of_places ON ledgers FOR SELECT TO app_field USING (id IN (SELECT r.ledger_id FROM ledger_rows r WHERE r.home_id = ANY ((SELECT app.places())::int[])));
CREATE POLICY of_places ON ledger_rows FOR SELECT TO app_field USING (home_id = ANY ((SELECT app.places())::int[]));
CREATE POLICY of_places ON ledger_steps FOR SELECT TO app_field USING (place_id = ANY ((SELECT app.places())::int[]));
GRANT INSERT ON ledger_steps TO app_field;
CREATE POLICY of_places_hand ON ledger_steps FOR INSERT TO app_field WITH CHECK (by_id = (SELECT app.viewer()) AND place_id = ANY ((SELECT app.places())::int[])
  AND (act = 'SIGN' OR place_id IN (SELECT p.id FROM places p WHERE p.parent_id = ANY ((SELECT app.places())::int[]))));
GRANT INSERT, UPDATE (back_on, back_because, back_by) ON ledger_exits TO app_field;
CREATE POLICY of_places ON ledger_exits FOR SELECT TO app_field USING (home_id = ANY ((SELECT app.places())::int[]));
CREATE POLICY of_places_hand ON ledger_exits FOR INSERT TO app_field WITH CHECK (recorded_by = (SELECT app.viewer()) AND home_id = ANY ((SELECT app.places())::int[]));
CREATE POLICY of_places_back ON ledger_exits FOR UPDATE TO app_field USING (back_on IS NULL AND home_id = ANY ((SELECT app.places())::int[])) WITH CHECK (back_by = (SELECT app.viewer()));
GRANT SELECT (gender, guardianship_rating) ON children TO app_field;
