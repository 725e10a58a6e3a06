CREATE OR REPLACE FUNCTION orders.receipt_of_session()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT r.receipt FROM orders.grant_receipt r
   WHERE r.handle_hash IN (SELECT g.handle_hash FROM orders.granted() g WHERE g.purpose <> 'ORDER') LIMIT 1
$function$
;
