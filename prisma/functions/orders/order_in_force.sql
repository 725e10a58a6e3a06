CREATE OR REPLACE FUNCTION orders.order_in_force(wanted text, items text[])
 RETURNS TABLE(item_id text, territories text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT f.item_id, f.territories FROM orders.items_in_force(wanted) f WHERE f.item_id = ANY (items)
$function$
;
