CREATE OR REPLACE FUNCTION orders.is_authority(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = wanted AND e.active_from IS NOT NULL AND e.state IN ('ENROLLED', 'SUSPENDED'))
$function$
;
