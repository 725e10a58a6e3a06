CREATE OR REPLACE FUNCTION orders.told_accesses(account text, below bigint, before bigint, most integer)
 RETURNS TABLE(log_idx bigint, granted_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT t.log_idx, t.granted_at FROM orders.told_access t
   WHERE t.account_id = account AND t.log_idx < least(below, before) ORDER BY t.log_idx DESC LIMIT least(most, 257)
$function$
;
