-- No login role reads a view. Conditions of whoever asks are evaluated inside of one, on rows that its own conditions leave out: an error by a cast,
-- and what EXPLAIN counts, told whom silent orders concern. What crosses here is asked of functions, about the orders and items that they are given.
DROP VIEW orders.target_effect;
DROP VIEW enforcement.order_effect;
DROP VIEW orders.order_measure;
DROP VIEW orders.order_in_force;

-- The items that an order to act lets the platform restrict, where, and until when: while it is in force and the clock of its own end runs. One
-- that was fulfilled does so again for an item on which a complaint found it carried out wrongly, or on which the platform itself lifted what
-- carried it out. The owner alone asks: what it takes to answer depends on the order, and on nothing that is asked about it.
CREATE FUNCTION orders.items_in_force(wanted text) RETURNS TABLE (item_id text, territories text[], expires_at timestamptz)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT t.resolved, o.territories, c.due_at
    FROM orders.legal_order o
    JOIN orders.clock c ON c.order_id = o.id AND c.kind = 'EXPIRY'
    JOIN orders.order_target t ON t.order_id = o.id
   WHERE o.id = wanted AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND t.resolved IS NOT NULL
     AND ((o.status = 'IN_FORCE' AND c.ended_at IS NULL)
       OR (o.status = 'FULFILLED' AND EXISTS (
             SELECT FROM enforcement.restriction r LEFT JOIN enforcement.complaint x ON x.restriction_id = r.id
              WHERE r.order_id = o.id AND r.item_id = t.resolved
                AND (r.state = 'LIFTED' OR (x.covers = 'EXECUTION' AND x.state = 'REVERSED')))))
     AND EXISTS (SELECT FROM orders.order_decision d WHERE d.target_id = t.id AND d.outcome = 'GRANTED')
     AND EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = o.released_event)
$$;

-- Of these items, those that the order lets the platform restrict. The clock is whoever's asks: the answer says when the order ends.
CREATE FUNCTION orders.order_in_force(wanted text, items text[]) RETURNS TABLE (item_id text, territories text[], expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.item_id, f.territories, f.expires_at FROM orders.items_in_force(wanted) f WHERE f.item_id = ANY (items)
$$;
-- When an order ends that lets the platform restrict anything; null for every other.
CREATE FUNCTION orders.in_force_until(wanted text) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT max(f.expires_at) FROM orders.items_in_force(wanted) f
$$;
GRANT EXECUTE ON FUNCTION orders.order_in_force(text, text[]), orders.in_force_until(text) TO writ_enforcement;

-- The targets of these orders that were restricted everywhere that their order says, and since when.
CREATE FUNCTION orders.target_effects(wanted text[]) RETURNS TABLE (order_id text, target_id text, item_id text, restricted_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, t.id, t.resolved, max(f.restricted_at)
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
    JOIN (SELECT r.order_id, r.item_id, territory, min(r.starts_at) AS restricted_at
            FROM enforcement.restriction r CROSS JOIN unnest(r.territories) AS territory
           WHERE r.order_id = ANY (wanted) AND r.item_id IS NOT NULL AND r.state IN ('ACTIVE', 'ENDED')
           GROUP BY r.order_id, r.item_id, territory) f ON f.order_id = o.id AND f.item_id = t.resolved
   WHERE o.id = ANY (wanted)
   GROUP BY o.id, t.id
  HAVING bool_or(f.territory = 'WORLD') OR o.territories <@ array_agg(f.territory)
$$;

-- Each restriction that carries one of these orders out, for its authority: what, where, from when to when, and how it ended before its own end.
CREATE FUNCTION orders.measures_of(wanted text[])
RETURNS TABLE (order_id text, target_id text, visibility text[], territories text[], starts_at timestamptz, ends_at timestamptz, ends_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.order_id, t.id, r.visibility, r.territories, r.starts_at,
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.closed_at ELSE least(r.ends_at, r.visibility_ends_at) END,
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.state::text WHEN least(r.ends_at, r.visibility_ends_at) IS NOT NULL THEN 'ENDED' END
    FROM orders.order_target t
    JOIN enforcement.restriction r ON r.order_id = t.order_id AND r.item_id = t.resolved
   WHERE t.order_id = ANY (wanted)
$$;
GRANT EXECUTE ON FUNCTION orders.target_effects(text[]), orders.measures_of(text[]) TO writ_orders;
