CREATE OR REPLACE FUNCTION orders.stage_at(began timestamp with time zone, due timestamp with time zone, stage integer)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT CASE WHEN stage = 0 THEN began
              WHEN due IS NULL OR due > began + interval '100 years' OR stage > 3 THEN NULL
              ELSE began + make_interval(secs => extract(epoch FROM due - began)::double precision * (ARRAY[0.5, 0.9, 1.0])[stage]) END
$function$
;
