CREATE OR REPLACE FUNCTION content.newest_card(item text)
 RETURNS TABLE(version text, attachments jsonb, answer text, signature text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT c.version, c.attachments, c.answer, c.signature FROM content.card c WHERE c.item_id = item ORDER BY c.looked_up_at DESC, c.version LIMIT 1
$function$
;
