-- No article ends an order after ninety days: what was its end is a reminder, which ends nothing. Clocks that run become reminders, heard once.
ALTER TYPE orders.clock_kind RENAME VALUE 'EXPIRY' TO 'REMINDER';
UPDATE orders.clock c SET escalates_at = c.due_at
  FROM orders.legal_order o
 WHERE o.id = c.order_id AND c.kind::text = 'REMINDER' AND c.ended_at IS NULL AND c.escalated_at IS NULL
   AND o.status IN ('SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD', 'IN_FORCE');

-- The authority has an emergency order validated within 48 hours: Regulation (EU) 2023/1543, Art. 4(5).
ALTER TYPE orders.duty_kind ADD VALUE 'VALIDATE';

-- An order on items is in force until it is carried out, withdrawn or revoked, and binds from then on.
DROP FUNCTION orders.in_force_until(text);
DROP FUNCTION orders.order_in_force(text, text[]);
DROP FUNCTION orders.items_in_force(text);

CREATE FUNCTION orders.items_in_force(wanted text) RETURNS TABLE (item_id text, territories text[])
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT t.resolved, o.territories
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
   WHERE o.id = wanted AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND t.resolved IS NOT NULL
     AND (o.status = 'IN_FORCE'
       OR (o.status = 'FULFILLED' AND EXISTS (
             SELECT FROM enforcement.restriction r LEFT JOIN enforcement.complaint x ON x.restriction_id = r.id
              WHERE r.order_id = o.id AND r.item_id = t.resolved
                AND (r.state = 'LIFTED' OR (x.covers = 'EXECUTION' AND x.state = 'REVERSED')))))
     AND EXISTS (SELECT FROM orders.order_decision d WHERE d.target_id = t.id AND d.outcome = 'GRANTED')
     AND EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = o.released_event)
$$;
CREATE FUNCTION orders.order_in_force(wanted text, items text[]) RETURNS TABLE (item_id text, territories text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.item_id, f.territories FROM orders.items_in_force(wanted) f WHERE f.item_id = ANY (items)
$$;
CREATE FUNCTION orders.is_in_force(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM orders.items_in_force(wanted))
$$;
GRANT EXECUTE ON FUNCTION orders.order_in_force(text, text[]), orders.is_in_force(text) TO writ_enforcement;

DROP FUNCTION orders.binding_kind(text, timestamptz);
CREATE FUNCTION orders.binding_kind(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.kind::text FROM orders.legal_order o
   WHERE o.id = wanted AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND o.status IN ('IN_FORCE', 'FULFILLED')
$$;
GRANT EXECUTE ON FUNCTION orders.binding_kind(text) TO writ_enforcement;

-- The snapshots of the targets that are named end: of an order that was carried out in part, the rest is kept.
DROP FUNCTION orders.end_snapshots(text, orders.preservation_state, timestamptz, bytea);
CREATE FUNCTION orders.end_snapshots(wanted text, targets text[], ending orders.preservation_state, at timestamptz, proof bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshots end', wanted, ending::text] || targets, proof);
  UPDATE orders.preservation p SET state = ending, ended_at = least(end_snapshots.at, public.present()), wrapped = NULL
   WHERE p.order_id = wanted AND p.state = 'PRESERVED' AND p.target_id = ANY (targets);
END $$;
GRANT EXECUTE ON FUNCTION orders.end_snapshots(text, text[], orders.preservation_state, timestamptz, bytea) TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.preservation.ended.v1');
