CREATE OR REPLACE FUNCTION orders.can_act(body text, land text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = body AND e.country = land AND e.state IN ('ENROLLED', 'SUSPENDED'))
$function$
;
