CREATE OR REPLACE FUNCTION orders.silences_by_age(at timestamp with time zone)
 RETURNS TABLE(age text, silences bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
  known timestamptz := least(silences_by_age.at, public.present());
BEGIN
  RETURN QUERY
    SELECT band.age, count(c.order_id)
      FROM (VALUES ('under 30 days', 0, 30), ('30 to 90 days', 30, 90), ('90 to 180 days', 90, 180), ('180 to 365 days', 180, 365),
                   ('over 365 days', 365, NULL)) AS band (age, first, last)
      LEFT JOIN orders.clock c ON c.kind = 'SECRECY' AND c.started_at <= known AND least(c.ended_at, c.due_at) > known
        AND known - c.started_at >= make_interval(hours => 24 * band.first)
        AND (band.last IS NULL OR known - c.started_at < make_interval(hours => 24 * band.last))
     GROUP BY band.age, band.first ORDER BY band.first;
END $function$
;
