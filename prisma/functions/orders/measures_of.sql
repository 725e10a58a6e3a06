CREATE OR REPLACE FUNCTION orders.measures_of(wanted text[])
 RETURNS TABLE(order_id text, target_id text, visibility text[], territories text[], starts_at timestamp with time zone, ends_at timestamp with time zone, ends_by text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT t.order_id, t.id, r.visibility, r.territories, coalesce(r.effective_at, r.starts_at),
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.closed_at ELSE least(r.ends_at, r.visibility_ends_at) END,
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.state::text WHEN least(r.ends_at, r.visibility_ends_at) IS NOT NULL THEN 'ENDED' END
    FROM orders.order_target t
    JOIN enforcement.restriction r ON r.order_id = t.order_id AND r.item_id = t.resolved
   CROSS JOIN enforcement.effect_source s
   WHERE t.order_id = ANY (wanted) AND (r.effective_at IS NOT NULL OR NOT s.live)
$function$
;
