-- What withholds an item or suspends an account can destroy records that an order has just asked for: a platform that suspends an account may end
-- its sessions, which are traffic data. So such a state waits for what was asked for before it. Whose records they are is not known before they are collected.
CREATE FUNCTION orders.awaits_collection(at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM orders.preservation p
     WHERE p.taken_at IS NULL AND p.ended_at IS NULL AND p.asked_at <= least(awaits_collection.at, public.present())
       AND NOT EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = p.id AND c.state = 'REFUSED'))
$$;
REVOKE EXECUTE ON FUNCTION orders.awaits_collection(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.awaits_collection(timestamptz) TO writ_enforcement;
