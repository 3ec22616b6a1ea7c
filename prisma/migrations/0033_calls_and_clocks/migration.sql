-- A family reads when its child speaks with a parent who works away: the time, the way and the room, and who of the
-- family calls. Nothing of calls that are over: what was noted of them is the school's.
GRANT SELECT (id, child_id, member_id, room_id, state, starts_at, ends_at, mode) ON parent_calls TO app_family;
CREATE POLICY own_child ON parent_calls FOR SELECT TO app_family
  USING (child_id = ANY ((SELECT app.children())::uuid[]) AND state = 'PLANNED');
DROP POLICY of_own_child ON rooms;
CREATE POLICY of_own_child ON rooms FOR SELECT TO app_family
  USING (id IN (SELECT c.room_id FROM contacts c) OR id IN (SELECT p.room_id FROM parent_calls p));

-- A mentor whose clock is not the school's reads every time on both.
CREATE OR REPLACE FUNCTION app.session_person(token_hash text, at timestamptz) RETURNS jsonb LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DELETE FROM sessions WHERE id_hash = token_hash AND app.session_ends(person_id, created_at, last_seen_at) <= at;
  UPDATE sessions SET last_seen_at = at WHERE id_hash = token_hash AND last_seen_at < at - interval '1 minute';
  SELECT jsonb_build_object('sessionId', s.id, 'authenticatedAt', s.authenticated_at,
    'secondFactor', EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL),
    'id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale, 'confirmed', p.email_confirmed_at IS NOT NULL,
    'volunteerId', (SELECT v.id FROM volunteers v WHERE v.person_id = p.id),
    'timeZone', (SELECT v.time_zone FROM volunteers v WHERE v.person_id = p.id),
    'grants', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'schoolId', g.school_id, 'placeId', g.place_id,
        'nameZh', coalesce(sc.name_zh, pl.name_zh), 'nameEn', coalesce(sc.name_en, pl.name_en)) ORDER BY g.granted_at, g.id), '[]')
      FROM grants g LEFT JOIN schools sc ON sc.id = g.school_id LEFT JOIN places pl ON pl.id = g.place_id WHERE g.person_id = p.id AND g.revoked_at IS NULL))
  FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id_hash = token_hash AND p.disabled_at IS NULL $$;
