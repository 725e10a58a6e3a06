CREATE OR REPLACE FUNCTION content.files_of_session(account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[], files bytea[])
 RETURNS TABLE(account_id text, file bytea, says text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('CONTENT', account, files_of_session.from_at, files_of_session.to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT DISTINCT d.account_id, d.file, f.says
    FROM content.described_file d JOIN orders.granted_keys() k ON k.preservation_id = d.preservation_id
    JOIN content.fetched_file f ON f.preservation_id = d.preservation_id AND f.file = d.file
   WHERE d.preservation_id = ANY (scope.preservations) AND d.file = ANY (files) AND d.account_id = scope.account_id AND d.recorded_at <= scope.horizon
     AND d.at >= scope.from_at AND d.at < scope.to_at;
END $function$
;
