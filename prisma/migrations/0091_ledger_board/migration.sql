-- The board of a ledger reads its own district: whoever holds the right in other districts was read with it, once for
-- each place, so that it grew with the country.
CREATE OR REPLACE FUNCTION app.ledger_board(ledger uuid) RETURNS TABLE (id int, parent_id int, kind place_kind, name_zh text, name_en text, children int,
    act ledger_act, turn int, stands_in boolean, reason text, by_name text, at timestamptz, held boolean, own boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH district AS MATERIALIZED (SELECT l.id, app.places_below(l.place_id) AS places, app.keeps_ledger(l.place_id) AS kept FROM ledgers l WHERE l.id = ledger),
  homes AS (SELECT r.home_id, count(*)::int AS n FROM ledger_rows r WHERE r.ledger_id = ledger GROUP BY r.home_id),
  counted AS MATERIALIZED (SELECT a.place, sum(h.n)::int AS n FROM homes h CROSS JOIN LATERAL unnest(app.places_above(h.home_id)) AS a (place) GROUP BY a.place),
  holders AS MATERIALIZED (SELECT g.place_id, bool_or(g.person_id = app.viewer()) AS own
    FROM counted c JOIN grants g ON g.place_id = c.place JOIN people x ON x.id = g.person_id AND x.disabled_at IS NULL JOIN places p ON p.id = g.place_id
    WHERE g.revoked_at IS NULL AND g.role = (CASE p.kind WHEN 'VILLAGE' THEN 'VILLAGE_DIRECTOR' WHEN 'TOWN' THEN 'TOWN_SUPERVISOR' ELSE 'DISTRICT_ADMIN' END)::staff_role
    GROUP BY g.place_id)
  SELECT p.id, p.parent_id, p.kind, p.name_zh, p.name_en, c.n, s.act, coalesce(s.turn, 0), coalesce(s.stands_in, false), coalesce(s.reason, ''), x.name, s.at,
    h.place_id IS NOT NULL, coalesce(h.own, false)
  FROM district d JOIN counted c ON c.place = ANY (d.places) JOIN places p ON p.id = c.place LEFT JOIN holders h ON h.place_id = p.id
  LEFT JOIN LATERAL (SELECT * FROM ledger_steps y WHERE y.ledger_id = d.id AND y.place_id = p.id ORDER BY y.turn DESC LIMIT 1) s ON true
  LEFT JOIN people x ON x.id = s.by_id
  WHERE d.kept OR (current_setting('role', true) = 'app_field' AND p.id = ANY ((SELECT app.places())::int[]))
  ORDER BY p.code $$;
