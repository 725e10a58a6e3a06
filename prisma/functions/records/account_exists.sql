CREATE OR REPLACE FUNCTION records.account_exists(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM records.account a WHERE a.id = wanted)
$function$
;
