CREATE OR REPLACE FUNCTION content.item_facts(items text[])
 RETURNS TABLE(id text, account_id text, published_at timestamp with time zone, version text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT i.id, i.account_id, i.published_at, (SELECT c.version FROM content.card c WHERE c.item_id = i.id ORDER BY c.looked_up_at DESC, c.version LIMIT 1)
    FROM content.item i WHERE i.id = ANY (items)
$function$
;
