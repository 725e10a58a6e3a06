CREATE OR REPLACE FUNCTION orders.exports_of_session()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM orders.granted() g JOIN orders.access_grant a ON a.handle_hash = g.handle_hash AND a.category = g.category AND a.is_export)
$function$
;
