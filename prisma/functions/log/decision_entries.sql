CREATE OR REPLACE FUNCTION log.decision_entries(account text)
 RETURNS TABLE(event_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT DISTINCT l.entry FROM enforcement.restriction r JOIN enforcement.batch_line l ON l.restriction_id = r.id
   WHERE r.account_id = decision_entries.account AND l.entry IS NOT NULL
$function$
;
