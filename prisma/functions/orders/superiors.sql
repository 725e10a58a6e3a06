CREATE OR REPLACE FUNCTION orders.superiors(of_issuer text, officer text, at timestamp with time zone)
 RETURNS TABLE(issuer text, subject text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  WITH RECURSIVE line AS (
    SELECT e.issuer, l ->> 'subject' AS subject, l -> 'superior' ->> 'issuer' AS above_issuer, l -> 'superior' ->> 'subject' AS above
      FROM orders.enrolment e
     CROSS JOIN LATERAL (SELECT a.lines FROM orders.enrolment_act a
                          WHERE a.enrolment_id = e.id AND a.lines IS NOT NULL AND a.at <= superiors.at ORDER BY a.generation DESC LIMIT 1) pinned
     CROSS JOIN LATERAL jsonb_array_elements(pinned.lines) l),
  up AS (
    SELECT l.above_issuer AS issuer, l.above AS subject FROM line l WHERE l.issuer = of_issuer AND l.subject = officer AND l.above IS NOT NULL
    UNION
    SELECT l.above_issuer, l.above FROM up u JOIN line l ON l.issuer = u.issuer AND l.subject = u.subject WHERE l.above IS NOT NULL)
  SELECT u.issuer, u.subject FROM up u
$function$
;
