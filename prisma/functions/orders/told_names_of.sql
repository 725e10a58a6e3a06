CREATE OR REPLACE FUNCTION orders.told_names_of(wanted text[], at timestamp with time zone)
 RETURNS TABLE(order_id text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT DISTINCT ON (t.order_id) t.order_id, e.name
    FROM orders.told_of(wanted, at) t JOIN orders.enrolment e ON e.organisation = t.authority AND e.country = t.country
   WHERE e.name IS NOT NULL AND e.active_from IS NOT NULL
   ORDER BY t.order_id, e.proposed_at DESC, e.id
$function$
;
