CREATE OR REPLACE FUNCTION records.traffic_of_session(account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[], after_at timestamp with time zone, after_id text, most integer)
 RETURNS TABLE(id text, account_id text, kind text, at timestamp with time zone, event text, source text, destination text, protocol text, size integer, preservation text, sealed bytea, wrapped bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('TRAFFIC', account, from_at, to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT t.id, t.account_id, 'TRAFFIC', t.at, t.event, t.source, t.destination, t.protocol, t.size, NULL::text, NULL::bytea, NULL::bytea
       FROM records.traffic t
      WHERE t.account_id = scope.account_id AND t.recorded_at <= scope.horizon AND t.at >= scope.from_at AND t.at < scope.to_at
        AND (t.at, t.id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
      ORDER BY t.at, t.id LIMIT most)
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, 'TRAFFIC', p.at, NULL, NULL, NULL, NULL, NULL, p.preservation_id, p.sealed,
            k.wrapped
       FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations) AND p.category = 'TRAFFIC'
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND NOT EXISTS (SELECT FROM records.traffic l
                         WHERE l.id = p.row_id AND l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
      ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $function$
;
