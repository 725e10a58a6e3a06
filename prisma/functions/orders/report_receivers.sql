CREATE OR REPLACE FUNCTION orders.report_receivers(land text, at timestamp with time zone)
 RETURNS TABLE(issuer text, organisation text, country text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT e.issuer, e.organisation, e.country FROM orders.enrolment e
   WHERE e.country = land AND e.state = 'ENROLLED' AND e.report_address IS NOT NULL
     AND e.active_from <= least(report_receivers.at, public.present()) ORDER BY e.organisation, e.issuer
$function$
;
