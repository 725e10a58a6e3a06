CREATE OR REPLACE FUNCTION orders.report_address(token_issuer text, body text, land text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT e.report_address FROM orders.enrolment e
   WHERE e.issuer = token_issuer AND e.organisation = body AND e.country = land AND e.state = 'ENROLLED'
$function$
;
