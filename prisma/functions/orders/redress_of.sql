CREATE OR REPLACE FUNCTION orders.redress_of(wanted text[], at timestamp with time zone)
 RETURNS TABLE(order_id text, redress text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT o.id, o.legal_basis ->> 'redress'
    FROM orders.legal_order o JOIN orders.silence_of(wanted) s ON s.order_id = o.id
   WHERE o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND (s.until IS NULL OR s.until <= orders.no_later_than_known(o.id, at))
$function$
;
