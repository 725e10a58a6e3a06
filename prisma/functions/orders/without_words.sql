CREATE OR REPLACE FUNCTION orders.without_words(list jsonb, field text)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(jsonb_agg(one || jsonb_build_object(field, '[deleted]') ORDER BY place), '[]')
    FROM jsonb_array_elements(list) WITH ORDINALITY AS each (one, place)
$function$
;
