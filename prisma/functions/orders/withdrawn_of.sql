CREATE OR REPLACE FUNCTION orders.withdrawn_of(wanted text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT o.id FROM orders.legal_order o WHERE o.id = ANY (wanted) AND o.status IN ('WITHDRAWN', 'REVOKED')
$function$
;
