CREATE OR REPLACE FUNCTION records.traffic_of_session(account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[], after_at timestamp with time zone, after_id text, most integer)
 RETURNS TABLE(id text, account_id text, kind text, at timestamp with time zone, deleted boolean, preservation text, sealed bytea, wrapped bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('TRAFFIC', account, from_at, to_at, horizon, preservations);
  last CONSTANT text[] := orders.last_snapshots(scope);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    SELECT DISTINCT ON (p.at, p.row_id) p.row_id AS id, p.account_id, 'TRAFFIC', p.at AS at,
           CASE WHEN k.asked_at < scope.horizon AND cardinality(last) > 0
                 AND NOT EXISTS (SELECT FROM records.preserved q WHERE q.preservation_id = ANY (last) AND q.category = 'TRAFFIC' AND q.row_id = p.row_id)
                THEN true END,
           p.preservation_id, p.sealed, k.wrapped
      FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
     WHERE p.preservation_id = ANY (scope.preservations) AND p.category = 'TRAFFIC'
       AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
       AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
     ORDER BY p.at, p.row_id, k.asked_at DESC, k.taken_at DESC LIMIT most) AS found
   ORDER BY at, id LIMIT most;
END $function$
;
