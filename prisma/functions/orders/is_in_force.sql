CREATE OR REPLACE FUNCTION orders.is_in_force(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM orders.items_in_force(wanted))
$function$
;
