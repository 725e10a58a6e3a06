CREATE OR REPLACE FUNCTION enforcement.withheld(items text[], territory text, at timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT DISTINCT e.item_id FROM enforcement.in_effect(items, at) e
   WHERE e.visibility && ARRAY['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']
     AND (territory IS NULL OR territory = ANY (e.territories) OR 'WORLD' = ANY (e.territories))
$function$
;
