CREATE OR REPLACE FUNCTION orders.account_mark_counts()
 RETURNS TABLE(kind text, accounts bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT m.kind, count(*) FROM orders.account_mark m WHERE m.ended_at IS NULL GROUP BY m.kind ORDER BY m.kind
$function$
;
