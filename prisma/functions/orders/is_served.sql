CREATE OR REPLACE FUNCTION orders.is_served(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM orders.legal_order o WHERE o.id = wanted AND o.served_at IS NOT NULL)
$function$
;
