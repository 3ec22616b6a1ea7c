-- Calendars that a phone subscribes to (docs/decisions/0025). A feed is an address with a secret, of which only the hash
-- is kept. It belongs to an account or to a family's card, reaches no more than its owner does at that moment, and of
-- that only times: no column of a child, no place, no note.

CREATE TYPE feed_kind AS ENUM ('MENTOR', 'COORDINATOR', 'FAMILY');
CREATE TABLE feeds (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    kind feed_kind NOT NULL,
    person_id UUID,
    link_id UUID,
    token_hash TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    last_read_at TIMESTAMPTZ(3),
    revoked_at TIMESTAMPTZ(3),

    CONSTRAINT feeds_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX feeds_token_hash_key ON feeds (token_hash);
CREATE INDEX feeds_person_id_idx ON feeds (person_id);
CREATE INDEX feeds_link_id_idx ON feeds (link_id);
ALTER TABLE feeds ADD CONSTRAINT feeds_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE feeds ADD CONSTRAINT feeds_link_id_fkey FOREIGN KEY (link_id) REFERENCES family_links (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE feeds ADD CONSTRAINT feeds_owner CHECK ((kind = 'FAMILY') = (link_id IS NOT NULL) AND (link_id IS NULL) = (person_id IS NOT NULL));
ALTER TABLE feeds ADD CONSTRAINT feeds_name CHECK (length(name) BETWEEN 1 AND 60);

-- A feed begins only where its owner has something to follow; the rows are locked, so what ends the owner waits, and
-- ends the new feed, too. One that is over stays over.
CREATE FUNCTION app.feed_of_live_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.kind = 'MENTOR' THEN
    PERFORM FROM applications a JOIN volunteers v ON v.id = a.volunteer_id JOIN people p ON p.id = v.person_id
      WHERE v.person_id = NEW.person_id AND a.state = 'APPROVED' AND p.disabled_at IS NULL FOR SHARE OF a, p;
  ELSIF NEW.kind = 'COORDINATOR' THEN
    PERFORM FROM grants g JOIN people p ON p.id = g.person_id
      WHERE g.person_id = NEW.person_id AND g.role = 'COORDINATOR' AND g.revoked_at IS NULL AND p.disabled_at IS NULL FOR SHARE OF g, p;
  ELSE
    PERFORM FROM family_links l JOIN family_members f ON f.id = l.member_id
      WHERE l.id = NEW.link_id AND l.revoked_at IS NULL AND NOT f.restricted FOR SHARE OF l;
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'FEED_WITHOUT_OWNER'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER feeds_of_live_owner BEFORE INSERT ON feeds FOR EACH ROW WHEN (NEW.revoked_at IS NULL) EXECUTE FUNCTION app.feed_of_live_owner();
CREATE FUNCTION app.feed_stays_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NULL THEN RAISE EXCEPTION 'FEED_IS_OVER'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER feeds_stay_over BEFORE UPDATE OF revoked_at ON feeds FOR EACH ROW EXECUTE FUNCTION app.feed_stays_over();

-- What ends its owner ends a feed in the same transaction (docs/decisions/0020).
CREATE FUNCTION app.end_feeds_of_volunteer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE feeds SET revoked_at = coalesce(NEW.decided_at, now()) WHERE kind = 'MENTOR' AND revoked_at IS NULL
    AND person_id = (SELECT v.person_id FROM volunteers v WHERE v.id = NEW.volunteer_id);
  RETURN NULL;
END $$;
CREATE TRIGGER volunteer_ends_feeds AFTER UPDATE OF state ON applications FOR EACH ROW
  WHEN (OLD.state IN ('APPROVED', 'LAPSED') AND NEW.state NOT IN ('APPROVED', 'LAPSED')) EXECUTE FUNCTION app.end_feeds_of_volunteer();
CREATE FUNCTION app.end_feeds_of_coordinator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE feeds SET revoked_at = NEW.revoked_at WHERE kind = 'COORDINATOR' AND revoked_at IS NULL AND person_id = NEW.person_id;
  RETURN NULL;
END $$;
CREATE TRIGGER grant_ends_feeds AFTER UPDATE OF revoked_at ON grants FOR EACH ROW
  WHEN (NEW.role = 'COORDINATOR' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION app.end_feeds_of_coordinator();
CREATE FUNCTION app.end_feeds_of_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE feeds SET revoked_at = NEW.revoked_at WHERE link_id = NEW.id AND revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER family_links_end_feeds AFTER UPDATE OF revoked_at ON family_links FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION app.end_feeds_of_link();
CREATE FUNCTION app.end_feeds_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE feeds SET revoked_at = NEW.disabled_at WHERE person_id = NEW.id AND revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER disabled_ends_feeds AFTER UPDATE OF disabled_at ON people FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) EXECUTE FUNCTION app.end_feeds_of_person();

-- Called before the role is dropped; it answers only to the secret of an address. That it was read is noted at most
-- every five minutes.
CREATE FUNCTION app.open_feed(hash text, at timestamptz) RETURNS jsonb LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH live AS (
    SELECT f.id, f.kind, coalesce(p.locale, m.locale) AS locale FROM feeds f
    LEFT JOIN people p ON p.id = f.person_id
    LEFT JOIN family_links l ON l.id = f.link_id LEFT JOIN family_members m ON m.id = l.member_id
    WHERE f.token_hash = hash AND f.revoked_at IS NULL
      AND (f.kind = 'FAMILY' AND l.revoked_at IS NULL AND l.expires_at > at AND NOT m.restricted OR f.kind <> 'FAMILY' AND p.disabled_at IS NULL)),
  seen AS (
    UPDATE feeds f SET last_read_at = at FROM live WHERE f.id = live.id AND coalesce(f.last_read_at, '-infinity') < at - interval '5 minutes')
  SELECT jsonb_build_object('feedId', live.id, 'owner', live.kind, 'locale', live.locale) FROM live $$;

-- What the owner reaches at this moment, and less of it: a coordinator's own schools without the district's, nothing of
-- children whose contacts are another mentor's.
CREATE FUNCTION app.reach_of_feed(feed uuid, at timestamptz) RETURNS app.reach LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE r app.reach; f feeds;
BEGIN
  SELECT * INTO f FROM feeds WHERE id = feed AND revoked_at IS NULL;
  r := app.reach_of(CASE f.kind WHEN 'MENTOR' THEN 'volunteer' WHEN 'COORDINATOR' THEN 'staff' WHEN 'FAMILY' THEN 'family' ELSE 'visitor' END,
    coalesce(f.person_id, f.link_id), at);
  r.schools := CASE WHEN f.kind = 'COORDINATOR' THEN r.coordinated ELSE '{}'::int[] END;
  r.coordinated := '{}'; r.admin := false; r.mentors := '{}';
  IF f.kind <> 'FAMILY' THEN r.children := '{}'; END IF;
  RETURN r;
END $$;
CREATE OR REPLACE FUNCTION app.enter(kind text, viewer uuid, at timestamptz, request text DEFAULT '') RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE r app.reach; area text := 'app_' || kind; who uuid := viewer; transaction text;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    RAISE EXCEPTION 'ENTERED_ALREADY' USING ERRCODE = '42501';
  END IF;
  transaction := pg_current_xact_id()::text;
  IF kind = 'family' THEN who := app.link_of_session(viewer, at); END IF;
  r := CASE WHEN kind = 'feed' THEN app.reach_of_feed(viewer, at) ELSE app.reach_of(kind, who, at) END;
  PERFORM set_config('app.' || v.name, app.sealed(s.key, transaction, area, v.name, coalesce(v.value, '')), true)
  FROM app.seal s, (VALUES ('kind', kind), ('viewer', who::text), ('schools', r.schools::text), ('admin', r.admin::text), ('volunteer', r.volunteer::text),
    ('matches', r.matches::text), ('children', r.children::text), ('mentors', r.mentors::text), ('coordinated', r.coordinated::text)) AS v (name, value);
  PERFORM set_config('app.request', request, true);
  RETURN area;
END $$;

DO $$ BEGIN
  -- On a server prisma/roles.sql made it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_feed') THEN
    CREATE ROLE app_feed NOLOGIN;
    GRANT app_feed TO CURRENT_USER;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO app_feed;
GRANT SELECT (id, plan_id, volunteer_id, state, starts_at, ends_at, local_start, original_start, time_zone, mode, sequence) ON contacts TO app_feed;
-- What was called off is told for a while after its match is over, so that it leaves the phone.
CREATE POLICY of_owner ON contacts FOR SELECT TO app_feed USING (
  match_id = ANY ((SELECT app.matches())::uuid[]) OR school_id = ANY ((SELECT app.schools())::int[])
  OR state IN ('CANCELLED', 'MOVED') AND (volunteer_id = (SELECT app.volunteer()) OR child_id = ANY ((SELECT app.children())::uuid[])));
GRANT SELECT (id, rule, start_time, minutes, mode, starts_on, time_zone) ON contact_plans TO app_feed;
CREATE POLICY of_contacts ON contact_plans FOR SELECT TO app_feed USING (id IN (SELECT c.plan_id FROM contacts c));
GRANT SELECT (id, name, role) ON volunteers TO app_feed;
CREATE POLICY of_contacts ON volunteers FOR SELECT TO app_feed USING (id IN (SELECT c.volunteer_id FROM contacts c));
-- The file of one contact counts the same changes.
GRANT SELECT (sequence) ON contacts TO app_family;

ALTER TABLE feeds OWNER TO app_owner;
ALTER TABLE feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE feeds FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON feeds TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY system_all ON feeds TO app_system USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON feeds TO app_system;
GRANT SELECT (id, kind, person_id, name, created_at, last_read_at, revoked_at), INSERT (id, kind, person_id, token_hash, name, created_at), UPDATE (revoked_at) ON feeds TO app_own;
CREATE POLICY own_account ON feeds TO app_own USING (person_id = (SELECT app.viewer())) WITH CHECK (person_id = (SELECT app.viewer()));
GRANT SELECT (id, kind, link_id, name, created_at, last_read_at, revoked_at), INSERT (id, kind, link_id, token_hash, name, created_at), UPDATE (revoked_at) ON feeds TO app_family;
CREATE POLICY own_link ON feeds TO app_family USING (link_id = (SELECT app.viewer())) WITH CHECK (link_id = (SELECT app.viewer()));
-- Which kinds of calendar the own account may make.
CREATE FUNCTION app.own_feed_kinds() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM volunteers v JOIN applications a ON a.volunteer_id = v.id WHERE v.person_id = app.viewer() AND a.state = 'APPROVED') THEN 'MENTOR' END,
    CASE WHEN EXISTS (SELECT FROM grants g WHERE g.person_id = app.viewer() AND g.role = 'COORDINATOR' AND g.revoked_at IS NULL) THEN 'COORDINATOR' END], NULL) $$;

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace
      AND p.proname IN ('feed_of_live_owner', 'feed_stays_over', 'end_feeds_of_volunteer',
        'end_feeds_of_coordinator', 'end_feeds_of_link', 'end_feeds_of_person', 'open_feed', 'reach_of_feed', 'own_feed_kinds') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.open_feed(text, timestamptz) TO PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_feed_kinds() TO app_own;
