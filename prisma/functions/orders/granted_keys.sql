CREATE OR REPLACE FUNCTION orders.granted_keys()
 RETURNS TABLE(preservation_id text, wrapped bytea, taken_at timestamp with time zone, asked_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT p.id, p.wrapped, p.taken_at, p.asked_at FROM orders.preservation p
   WHERE p.id = ANY (ARRAY(SELECT unnest(g.preservations) FROM orders.granted() g WHERE g.purpose = 'ORDER'))
     AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL
$function$
;
