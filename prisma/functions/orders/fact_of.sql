CREATE OR REPLACE FUNCTION orders.fact_of(wanted text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT o.fact FROM orders.legal_order o WHERE o.id = wanted
$function$
;
