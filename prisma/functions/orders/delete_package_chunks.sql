CREATE OR REPLACE FUNCTION orders.delete_package_chunks(wanted uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM orders.package_chunk c USING orders.package p
   WHERE c.package_id = wanted AND p.id = wanted
     AND (p.state IN ('PREPARING', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'FAILED')
          OR (p.state = 'ACKNOWLEDGED' AND p.ended_at <= public.present() - interval '23 hours'))
$function$
;
