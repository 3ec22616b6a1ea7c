-- Which changes of contacts a text message that still waits will tell a family of: whom it tells needs no slip (docs/decisions/0045).
-- What a message is about stays unreadable to schools otherwise.
CREATE FUNCTION app.waiting_texts() RETURNS TABLE (contact_id UUID, sequence INTEGER, next_try_at TIMESTAMPTZ)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT (o.payload ->> 'contactId')::uuid, (o.payload ->> 'sequence')::int, min(o.next_try_at)
  FROM outbox o JOIN family_members f ON f.id = o.member_id
  WHERE o.state = 'WAITING' AND o.template <> 'FAMILY_AHEAD' AND (f.carer OR f.guardian) AND f.school_id = ANY (app.schools())
  GROUP BY 1, 2
$$;
ALTER FUNCTION app.waiting_texts() OWNER TO app_owner;
REVOKE ALL ON FUNCTION app.waiting_texts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.waiting_texts() TO app_staff;
