CREATE OR REPLACE FUNCTION records.account_of_holder(wanted_issuer text, wanted_subject text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT h.account_id FROM records.account_holder h WHERE h.issuer = wanted_issuer AND h.subject = wanted_subject
$function$
;
