CREATE OR REPLACE FUNCTION orders.binding_kind(wanted text, at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT o.kind::text FROM orders.legal_order o
   WHERE o.id = wanted AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL')
     AND (o.status = 'FULFILLED'
       OR (o.status = 'IN_FORCE' AND NOT EXISTS (
             SELECT FROM orders.clock c
              WHERE c.order_id = o.id AND c.kind = 'EXPIRY' AND c.due_at <= least(binding_kind.at, public.present()))))
$function$
;
