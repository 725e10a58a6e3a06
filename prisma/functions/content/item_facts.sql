CREATE OR REPLACE FUNCTION content.item_facts(items text[])
 RETURNS TABLE(id text, account_id text, published_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT i.id, i.account_id, i.published_at FROM content.item i WHERE i.id = ANY (items)
$function$
;
