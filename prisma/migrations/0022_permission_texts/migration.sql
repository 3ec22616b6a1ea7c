-- A permission says in which language its text was read; what may be refused is refused in so many words.

-- AlterTable
ALTER TABLE "permissions" ADD COLUMN     "granted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'zh-CN';

ALTER TABLE permissions
  ADD CONSTRAINT permissions_refusal CHECK (granted OR kind IN ('ID_NUMBER', 'ADDRESS', 'PHOTO')),
  ADD CONSTRAINT permissions_language CHECK (language IN ('zh-CN', 'en'));
-- One answer of each kind stands; a new one ends it.
CREATE UNIQUE INDEX permissions_optional_key ON permissions (child_id, kind) WHERE kind IN ('ID_NUMBER', 'ADDRESS', 'PHOTO') AND withdrawn_at IS NULL;
GRANT SELECT (granted) ON permissions TO app_family;

-- Personal Information Protection Law, article 31: what is known of a child under 14 needs a permission of its own.
CREATE FUNCTION app.under_14_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM children c WHERE c.id = NEW.child_id AND extract(year FROM age(NEW.given_on, c.birth_date)) < 14)
     AND NOT EXISTS (SELECT FROM permissions p WHERE p.child_id = NEW.child_id AND p.kind = 'UNDER_14' AND p.withdrawn_at IS NULL) THEN
    RAISE EXCEPTION 'SEPARATE_PERMISSION_MISSING';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER under_14_rule AFTER INSERT ON permissions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.kind = 'PARTICIPATION' AND NEW.withdrawn_at IS NULL) EXECUTE FUNCTION app.under_14_rule();

-- An identity number of a child or of somebody of its family is kept as long as the family permits it, and no longer.
-- Numbers from before there was a permission for them are not there: the table is new.
CREATE FUNCTION app.id_number_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  -- Shared, so that a withdrawal at the same moment waits, and then deletes this one too.
  PERFORM 1 FROM permissions p WHERE p.child_id = NEW.child_id AND p.kind = 'ID_NUMBER' AND p.granted AND p.withdrawn_at IS NULL FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'ID_NUMBER_NOT_PERMITTED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER id_number_rule BEFORE INSERT OR UPDATE ON id_numbers FOR EACH ROW WHEN (NEW.child_id IS NOT NULL) EXECUTE FUNCTION app.id_number_rule();

CREATE FUNCTION app.address_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM permissions p WHERE p.child_id = NEW.id AND p.kind = 'ADDRESS' AND NOT p.granted AND p.withdrawn_at IS NULL) THEN
    RAISE EXCEPTION 'ADDRESS_REFUSED';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER address_rule BEFORE INSERT OR UPDATE OF address ON children FOR EACH ROW WHEN (NEW.address <> '') EXECUTE FUNCTION app.address_rule();

-- At commit, when the new answer is known: what is no longer permitted goes, whoever ended the permission.
CREATE FUNCTION app.permission_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.kind = 'ID_NUMBER' THEN
    IF NOT EXISTS (SELECT FROM permissions p WHERE p.child_id = NEW.child_id AND p.kind = 'ID_NUMBER' AND p.granted AND p.withdrawn_at IS NULL) THEN
      DELETE FROM id_numbers WHERE child_id = NEW.child_id;
    END IF;
  ELSIF EXISTS (SELECT FROM permissions p WHERE p.child_id = NEW.child_id AND p.kind = 'ADDRESS' AND NOT p.granted AND p.withdrawn_at IS NULL) THEN
    UPDATE children SET address = '', x = pl.x, y = pl.y FROM places pl WHERE children.id = NEW.child_id AND pl.id = children.place_id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER permission_ended AFTER INSERT OR UPDATE ON permissions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.kind IN ('ID_NUMBER', 'ADDRESS')) EXECUTE FUNCTION app.permission_ended();

DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT p.oid::regprocedure AS f FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace
      AND p.proname IN ('under_14_rule', 'id_number_rule', 'address_rule', 'permission_ended') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_owner', r.f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', r.f);
  END LOOP;
END $$;
