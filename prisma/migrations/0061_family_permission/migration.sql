-- A family reads on its page what was permitted, by which version of the text, and decides there (docs/decisions/0041).
-- Deciding is the site's work on the family's behalf; what follows here is only what the page reads.

GRANT SELECT (text_version, language, method, member_id, recorded_at) ON permissions TO app_family;

-- Whether whoever holds the card may answer, who else may, and whether the child is under 14 today.
CREATE FUNCTION app.own_standing(at timestamptz) RETURNS TABLE (relation int, guardian boolean, guardians int[], separate boolean, in_programme boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT f.relation, f.guardian, (SELECT coalesce(array_agg(g.relation ORDER BY g.relation, g.id), '{}') FROM family_members g WHERE g.child_id = c.id AND g.guardian AND NOT g.restricted),
    extract(year FROM age((at AT TIME ZONE s.time_zone)::date, c.birth_date)) < 14, c.state <> 'LEFT'
  FROM family_links l JOIN family_members f ON f.id = l.member_id JOIN children c ON c.id = f.child_id JOIN schools s ON s.id = c.school_id
  WHERE l.id = app.viewer() AND c.id = ANY (app.children()) $$;
ALTER FUNCTION app.own_standing(timestamptz) OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.own_standing(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_standing(timestamptz) TO app_family;
