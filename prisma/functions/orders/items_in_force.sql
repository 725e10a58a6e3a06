CREATE OR REPLACE FUNCTION orders.items_in_force(wanted text)
 RETURNS TABLE(item_id text, territories text[])
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$
;
