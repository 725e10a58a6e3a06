CREATE OR REPLACE FUNCTION orders.told_access_at(account text, entry bigint)
 RETURNS TABLE(log_idx bigint, granted_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT t.log_idx, t.granted_at FROM orders.told_access t WHERE t.account_id = account AND t.log_idx = entry
$function$
;
