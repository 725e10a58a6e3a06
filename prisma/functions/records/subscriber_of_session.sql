CREATE OR REPLACE FUNCTION records.subscriber_of_session(account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[], after_at timestamp with time zone, after_id text, most integer)
 RETURNS TABLE(id text, account_id text, kind text, at timestamp with time zone, name text, birth_date date, emails text[], phones text[], address text, registration_ip text, service text, payments jsonb, devices jsonb, preservation text, sealed bytea, wrapped bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('SUBSCRIBER', account, from_at, to_at, horizon, preservations);
  named CONSTANT text[] := orders.fields_of_session(account);
  all_named CONSTANT boolean := cardinality(named) = 0;
  dated CONSTANT boolean := cardinality(named) = 0 OR 'REGISTERED_AT' = ANY (named);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT s.account_id AS id, s.account_id, 'SUBSCRIBER', CASE WHEN dated THEN s.registered_at END AS at,
            CASE WHEN all_named OR 'NAME' = ANY (named) THEN s.name END,
            CASE WHEN all_named OR 'BIRTH_DATE' = ANY (named) THEN s.birth_date END,
            CASE WHEN all_named OR 'EMAILS' = ANY (named) THEN s.emails END,
            CASE WHEN all_named OR 'PHONES' = ANY (named) THEN s.phones END,
            CASE WHEN all_named OR 'ADDRESS' = ANY (named) THEN s.address END,
            CASE WHEN all_named OR 'REGISTRATION_IP' = ANY (named) THEN s.registration_ip END,
            CASE WHEN all_named OR 'SERVICE' = ANY (named) THEN s.service END,
            CASE WHEN all_named THEN s.payments END,
            CASE WHEN all_named THEN s.devices END,
            NULL::text, NULL::bytea, NULL::bytea
       FROM records.subscriber s
      WHERE s.account_id = scope.account_id AND s.recorded_at <= scope.horizon
        AND (NOT dated OR (s.registered_at >= scope.from_at AND s.registered_at < scope.to_at
                           AND (s.registered_at, s.account_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, '')))))
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, 'SUBSCRIBER', p.at, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
            p.preservation_id, p.sealed, k.wrapped
       FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations) AND p.category = 'SUBSCRIBER'
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND NOT EXISTS (SELECT FROM records.subscriber l WHERE l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
      ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $function$
;
