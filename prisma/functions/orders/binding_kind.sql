CREATE OR REPLACE FUNCTION orders.binding_kind(wanted text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT o.kind::text FROM orders.legal_order o
   WHERE o.id = wanted AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND o.status IN ('IN_FORCE', 'FULFILLED')
$function$
;
