CREATE OR REPLACE FUNCTION enforcement.is_erased(account text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM erasure.request r WHERE r.account_id = is_erased.account AND r.confirmed_at IS NOT NULL)
$function$
;
