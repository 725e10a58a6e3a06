CREATE OR REPLACE FUNCTION enforcement.turn_of(order_id text, item_id text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT 'order ' || (hashtextextended(jsonb_build_array(order_id, item_id)::text, 0) & 255)
$function$
;
