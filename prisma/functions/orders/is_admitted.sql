CREATE OR REPLACE FUNCTION orders.is_admitted(token_issuer text, body text, land text, claimed text[], signs_as text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
     AND EXISTS (SELECT FROM orders.enrolment e
                  WHERE e.issuer = token_issuer AND e.organisation = body AND e.country = land AND e.state = 'ENROLLED'
                    AND e.active_from <= least(is_admitted.at, public.present()) AND claimed <@ e.roles AND signs_as = ANY (e.offices))
$function$
;
