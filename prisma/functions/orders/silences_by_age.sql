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
    WITH running AS (
      SELECT c.started_at FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
       WHERE c.kind = 'SECRECY' AND c.started_at <= known AND coalesce(c.ended_at, 'infinity') > known
         AND (c.due_at > known OR NOT orders.platform_informs(o.kind))
    ), counted AS (
      SELECT band.age, band.first, count(r.started_at) AS n
        FROM (VALUES ('under 30 days', 0, 30), ('30 to 90 days', 30, 90), ('90 to 180 days', 90, 180), ('180 to 365 days', 180, 365),
                     ('over 365 days', 365, NULL)) AS band (age, first, last)
        LEFT JOIN running r ON known - r.started_at >= make_interval(hours => 24 * band.first)
          AND (band.last IS NULL OR known - r.started_at < make_interval(hours => 24 * band.last))
       GROUP BY band.age, band.first
      UNION ALL
      SELECT 'duty to inform overdue', 10000, count(*) FROM orders.duty d
       WHERE d.kind = 'INFORM' AND d.due_at <= known AND coalesce(d.done_at, 'infinity') > known
    )
    SELECT c.age, c.n FROM counted c ORDER BY c.first;
END $function$
;
