CREATE OR REPLACE FUNCTION content.items_since(account text, since timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT count(*) FROM content.item i WHERE i.account_id = account AND i.published_at >= since
$function$
;
