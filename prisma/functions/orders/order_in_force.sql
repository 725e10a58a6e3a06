CREATE OR REPLACE FUNCTION orders.order_in_force(wanted text, items text[])
 RETURNS TABLE(item_id text, territories text[], expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT f.item_id, f.territories, f.expires_at FROM orders.items_in_force(wanted) f WHERE f.item_id = ANY (items)
$function$
;
