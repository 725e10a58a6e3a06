CREATE OR REPLACE FUNCTION content.cards_of(items text[], versions text[])
 RETURNS TABLE(item_id text, version text, title text, text text, url text, looked_up_at timestamp with time zone, newest text, answer text, signature text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT c.item_id, c.version, c.title, c.text, c.url, c.looked_up_at,
         (SELECT n.version FROM content.card n WHERE n.item_id = c.item_id ORDER BY n.looked_up_at DESC, n.version LIMIT 1), c.answer, c.signature
    FROM unnest(items, versions) AS asked (item, seen) JOIN content.card c ON c.item_id = asked.item AND c.version = asked.seen
$function$
;
