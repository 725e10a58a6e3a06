CREATE OR REPLACE FUNCTION orders.seen_holder(wanted_issuer text, wanted_subject text, at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT h.account_id FROM orders.holder h
   WHERE h.issuer = wanted_issuer AND h.subject = wanted_subject AND h.seen_at > least(at, public.present()) - interval '15 minutes'
$function$
;
