CREATE OR REPLACE FUNCTION orders.awaits_collection(at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (
    SELECT FROM orders.preservation p
     WHERE p.taken_at IS NULL AND p.ended_at IS NULL AND p.asked_at <= least(awaits_collection.at, public.present())
       AND NOT EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = p.id AND c.state = 'REFUSED' AND c.again_at IS NULL))
$function$
;
