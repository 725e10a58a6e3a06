CREATE OR REPLACE FUNCTION records.gaps_of_session(wanted data_category, account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[])
 RETURNS TABLE(account_id text, gap_from timestamp with time zone, gap_to timestamp with time zone, why text, says text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session(wanted, account, gaps_of_session.from_at, gaps_of_session.to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT DISTINCT scope.account_id, nullif(greatest(min(g.from_at), scope.from_at), '-infinity'), nullif(least(max(g.to_at), scope.to_at), 'infinity'), g.why, g.says
    FROM (SELECT p.preservation_id, p.number, p.of_files, coalesce(p.from_at, '-infinity') AS from_at, coalesce(p.to_at, 'infinity') AS to_at, p.why, p.says
            FROM records.preserved_gap p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
           WHERE p.preservation_id = ANY (scope.preservations) AND p.category = wanted) g
   WHERE g.from_at < scope.to_at AND g.to_at > scope.from_at
     AND EXISTS (SELECT FROM records.preserved_identifier i WHERE i.preservation_id = g.preservation_id AND i.account_id = scope.account_id)
   GROUP BY g.preservation_id, CASE WHEN g.of_files THEN NULL ELSE g.number END, g.why, g.says
   ORDER BY 2 NULLS FIRST, 3, 4, 5;
END $function$
;
