CREATE OR REPLACE FUNCTION orders.in_force_until(wanted text)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT max(f.expires_at) FROM orders.items_in_force(wanted) f
$function$
;
