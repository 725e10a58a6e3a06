CREATE OR REPLACE FUNCTION content.items_published(after timestamp with time zone, until timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT count(*) FROM content.item i WHERE i.published_at > after AND i.published_at <= until
$function$
;
