CREATE OR REPLACE FUNCTION enforcement.wanted_of_account(measures jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(jsonb_agg(jsonb_build_object('territory', m.one->>'territory', 'status', a.prefix || (m.one->>a.name)) ORDER BY a.place, m.place), '[]')
    FROM jsonb_array_elements(measures) WITH ORDINALITY m (one, place)
         CROSS JOIN (VALUES (1, 'account', ''), (2, 'service', 'SERVICE_'), (3, 'payments', 'PAYMENTS_')) a (place, name, prefix)
   WHERE m.one->>a.name <> 'AVAILABLE' AND (m.place = 1 OR m.one->>a.name <> measures->0->>a.name)
$function$
;
