-- The public figures of children add up: every child of the register stands in exactly one of the five.
CREATE OR REPLACE FUNCTION app.programme_figures() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH open_slots AS (
    SELECT s.school_id, s.role FROM slots s JOIN children c ON c.id = s.child_id AND c.state IN ('WAITING', 'MATCHED')
    WHERE NOT EXISTS (SELECT FROM matches m WHERE m.slot_id = s.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED'))),
  places AS (
    SELECT school_id, count(*) FILTER (WHERE role = 'FATHER') AS fathers, count(*) FILTER (WHERE role = 'MOTHER') AS mothers,
      count(*) FILTER (WHERE role = 'ANY') AS either FROM open_slots GROUP BY school_id),
  waiting AS (SELECT school_id, count(*) AS children FROM children WHERE state = 'WAITING' GROUP BY school_id)
  SELECT jsonb_build_object(
    'children', (SELECT count(*) FROM children),
    'matched', (SELECT count(*) FROM children WHERE state = 'MATCHED'),
    'waiting', (SELECT coalesce(sum(children), 0) FROM waiting),
    'asking', (SELECT count(*) FROM children WHERE state IN ('PROPOSED', 'PERMISSION_ASKED', 'PERMITTED')),
    'paused', (SELECT count(*) FROM children WHERE state = 'PAUSED'),
    'left', (SELECT count(*) FROM children WHERE state = 'LEFT'),
    'mentors', (SELECT count(*) FROM applications WHERE state = 'APPROVED'),
    'schools', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'waiting', coalesce(w.children, 0), 'fathers', coalesce(p.fathers, 0),
        'mothers', coalesce(p.mothers, 0), 'either', coalesce(p.either, 0)) ORDER BY s.id), '[]')
      FROM schools s LEFT JOIN places p ON p.school_id = s.id LEFT JOIN waiting w ON w.school_id = s.id WHERE s.recruiting)) $$;
