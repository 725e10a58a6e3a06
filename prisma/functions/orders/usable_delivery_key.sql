CREATE OR REPLACE FUNCTION orders.usable_delivery_key(wanted text, body text, at timestamp with time zone)
 RETURNS TABLE(profile text, material text, thumbprint text, tried boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT k.profile, k.material, k.thumbprint, EXISTS (SELECT FROM log.log_entry l WHERE l.event_id = k.tried_event)
    FROM orders.delivery_key k JOIN orders.enrolment e ON e.id = k.enrolment_id
   WHERE k.id = wanted AND e.id = body AND e.state = 'ENROLLED' AND k.purpose = 'ENCRYPTION' AND k.revoked_at IS NULL
     AND k.usable_from <= least(usable_delivery_key.at, public.present())
     AND (k.not_after IS NULL OR k.not_after > greatest(usable_delivery_key.at, nullif(public.present(), 'infinity')))
     AND EXISTS (SELECT FROM log.log_entry l WHERE l.event_id = k.enrolled_event)
$function$
;
