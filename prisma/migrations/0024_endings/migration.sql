-- What ends takes the letters along that still wait about it, in the same transaction, whoever ends it and by whatever
-- statement. What was dropped stays dropped: nothing comes back when a suspension is lifted.

CREATE INDEX outbox_waiting_match_idx ON outbox ((payload ->> 'matchId')) WHERE state = 'WAITING';
CREATE INDEX outbox_waiting_contact_idx ON outbox ((payload ->> 'contactId')) WHERE state = 'WAITING';
CREATE INDEX outbox_waiting_person_idx ON outbox (person_id) WHERE state = 'WAITING';

CREATE FUNCTION app.drop_letters_of_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE outbox SET state = 'DROPPED', reason = 'CONTACT_CANCELLED' WHERE state = 'WAITING' AND payload ->> 'contactId' = NEW.id::text;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_drops_letters AFTER UPDATE OF state ON contacts FOR EACH ROW
  WHEN (NEW.state = 'CANCELLED' AND OLD.state <> 'CANCELLED') EXECUTE FUNCTION app.drop_letters_of_contact();

-- All but the one letter that tells a mentor that it has ended.
CREATE FUNCTION app.drop_letters_of_match() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE outbox SET state = 'DROPPED', reason = 'MATCH_ENDED' WHERE state = 'WAITING' AND template <> 'CONTACT_STOPPED'
    AND payload ->> 'matchId' = NEW.id::text;
  UPDATE outbox SET state = 'DROPPED', reason = 'MATCH_ENDED' WHERE state = 'WAITING'
    AND payload ->> 'contactId' IN (SELECT c.id::text FROM contacts c WHERE c.match_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER match_drops_letters AFTER UPDATE OF state ON matches FOR EACH ROW
  WHEN (NEW.state IN ('CLOSED', 'DECLINED', 'EXPIRED') AND OLD.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED'))
  EXECUTE FUNCTION app.drop_letters_of_match();

-- Whoever serves no longer gets nothing more about any child.
CREATE FUNCTION app.drop_letters_of_volunteer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE outbox SET state = 'DROPPED', reason = 'VOLUNTEER_STOPPED' WHERE state = 'WAITING' AND template <> 'CONTACT_STOPPED'
    AND (payload ? 'matchId' OR payload ? 'contactId')
    AND person_id = (SELECT v.person_id FROM volunteers v WHERE v.id = NEW.volunteer_id);
  RETURN NULL;
END $$;
CREATE TRIGGER volunteer_drops_letters AFTER UPDATE OF state ON applications FOR EACH ROW
  WHEN (OLD.state IN ('APPROVED', 'SUSPENDED', 'LAPSED') AND NEW.state NOT IN ('APPROVED', 'LAPSED') AND NEW.state <> OLD.state)
  EXECUTE FUNCTION app.drop_letters_of_volunteer();

-- An account that is locked out is signed out and written to no more.
CREATE FUNCTION app.lock_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM sessions WHERE person_id = NEW.id;
  UPDATE outbox SET state = 'DROPPED', reason = 'ACCOUNT_DISABLED' WHERE state = 'WAITING' AND person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER disabled_is_locked_out AFTER UPDATE OF disabled_at ON people FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) EXECUTE FUNCTION app.lock_out();

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['drop_letters_of_contact', 'drop_letters_of_match', 'drop_letters_of_volunteer', 'lock_out'] LOOP
    EXECUTE format('ALTER FUNCTION app.%I() OWNER TO app_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION app.%I() FROM PUBLIC', f);
  END LOOP;
END $$;
