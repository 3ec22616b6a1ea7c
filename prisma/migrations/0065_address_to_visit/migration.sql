-- The first text about the address named the teachers of the school alone. Whoever goes to the homes reads the address of a
-- family that agreed to that only once it has agreed to the second one (docs/decisions/0049).
REVOKE SELECT (address) ON children FROM app_field;

CREATE FUNCTION app.address_to_visit(child uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.address FROM children c WHERE c.id = child AND c.state <> 'LEFT'
    AND (c.place_id = ANY ((SELECT app.places())::int[]) OR c.id = ANY ((SELECT app.children())::uuid[]))
    AND NOT EXISTS (SELECT FROM permissions p WHERE p.child_id = c.id AND p.kind = 'ADDRESS' AND p.withdrawn_at IS NULL AND p.text_version < 2) $$;
ALTER FUNCTION app.address_to_visit(uuid) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.address_to_visit(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.address_to_visit(uuid) TO app_field;
