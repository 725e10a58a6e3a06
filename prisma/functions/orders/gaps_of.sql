CREATE OR REPLACE FUNCTION orders.gaps_of(wanted text, proof bytea)
 RETURNS TABLE(target_id text, category data_category, from_at timestamp with time zone, to_at timestamp with time zone, why text, says text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['gaps', wanted], proof);
  RETURN QUERY
  SELECT p.target_id, g.category, nullif(min(coalesce(g.from_at, '-infinity')), '-infinity'), nullif(max(coalesce(g.to_at, 'infinity')), 'infinity'), g.why, g.says
    FROM orders.preservation p JOIN records.preserved_gap g ON g.preservation_id = p.id
   WHERE p.order_id = wanted AND p.state = 'PRESERVED' AND p.ended_at IS NULL
   GROUP BY p.target_id, p.id, g.category, CASE WHEN g.of_files THEN NULL ELSE g.number END, g.why, g.says
   ORDER BY p.target_id, g.category, min(g.number);
END $function$
;
