CREATE OR REPLACE FUNCTION enforcement.wanted_state(statuses jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(jsonb_agg(s.one ORDER BY s.place), '[]') FROM jsonb_array_elements(statuses) WITH ORDINALITY s (one, place) WHERE s.one->>'status' <> 'AVAILABLE'
$function$
;
