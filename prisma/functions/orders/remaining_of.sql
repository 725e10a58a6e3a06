CREATE OR REPLACE FUNCTION orders.remaining_of(wanted text[])
 RETURNS TABLE(order_id text, target_id text, extent text, remaining text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT t.order_id, t.id, e.extent::text,
         e.remaining || ARRAY(SELECT (u.one->>'status') || ' ' || (u.one->>'territory') FROM jsonb_array_elements(e.unsupported) u (one))
    FROM orders.order_target t
    JOIN enforcement.effect e ON e.kind = 'ITEM' AND e.subject_id = t.resolved
   WHERE t.order_id = ANY (wanted) AND e.carried = e.sequence AND e.extent <> 'FULL'
     AND EXISTS (SELECT FROM enforcement.restriction r WHERE r.order_id = t.order_id AND r.item_id = t.resolved AND r.state IN ('SCHEDULED', 'ACTIVE'))
$function$
;
