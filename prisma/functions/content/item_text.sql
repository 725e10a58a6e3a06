CREATE OR REPLACE FUNCTION content.item_text(item text)
 RETURNS TABLE(title text, body text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT i.title, i.text FROM content.item i WHERE i.id = item
$function$
;
