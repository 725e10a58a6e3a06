CREATE OR REPLACE FUNCTION orders.fields_of_session(account text)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT g.fields FROM orders.granted() g WHERE g.category = 'SUBSCRIBER' AND g.account_id = account ORDER BY g.log_idx LIMIT 1
$function$
;
