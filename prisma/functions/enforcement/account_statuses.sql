CREATE OR REPLACE FUNCTION enforcement.account_statuses(measures jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT jsonb_agg(jsonb_build_object('territory', m.one->>'territory', 'status', m.one->>'account') ORDER BY m.place)
    FROM jsonb_array_elements(measures) WITH ORDINALITY m (one, place)
   WHERE m.place = 1 OR m.one->>'account' <> measures->0->>'account'
$function$
;
