CREATE OR REPLACE FUNCTION orders.target_effects(wanted text[])
 RETURNS TABLE(order_id text, target_id text, item_id text, restricted_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT o.id, t.id, t.resolved, max(f.restricted_at)
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
    JOIN (SELECT r.order_id, r.item_id, territory, min(coalesce(r.effective_at, r.starts_at)) AS restricted_at
            FROM enforcement.restriction r CROSS JOIN unnest(r.territories) AS territory CROSS JOIN enforcement.effect_source s
           WHERE r.order_id = ANY (wanted) AND r.item_id IS NOT NULL AND r.state IN ('ACTIVE', 'ENDED')
             AND (r.effective_at IS NOT NULL OR NOT s.live)
           GROUP BY r.order_id, r.item_id, territory) f ON f.order_id = o.id AND f.item_id = t.resolved
   WHERE o.id = ANY (wanted)
   GROUP BY o.id, t.id
  HAVING bool_or(f.territory = 'WORLD') OR o.territories <@ array_agg(f.territory)
$function$
;
