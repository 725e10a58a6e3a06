CREATE OR REPLACE FUNCTION content.messages_of_session(account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[], after_at timestamp with time zone, after_id text, most integer)
 RETURNS TABLE(id text, account_id text, kind text, at timestamp with time zone, sender text, recipients text[], subject text, text text, preservation text, sealed bytea, wrapped bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('CONTENT', account, from_at, to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT m.id, m.account_id, 'MESSAGE', m.at, m.from_identifier, m.to_identifiers, m.subject, m.text, NULL::text, NULL::bytea, NULL::bytea
       FROM content.message m
      WHERE m.account_id = scope.account_id AND m.recorded_at <= scope.horizon AND m.at >= scope.from_at AND m.at < scope.to_at
        AND (m.at, m.id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
      ORDER BY m.at, m.id LIMIT most)
    UNION ALL
    (SELECT i.id, i.account_id, 'ITEM', i.published_at, i.account_id, '{}'::text[], i.title, i.text, NULL, NULL, NULL
       FROM content.item i
      WHERE i.account_id = scope.account_id AND i.recorded_at <= scope.horizon AND i.published_at >= scope.from_at AND i.published_at < scope.to_at
        AND (i.published_at, i.id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
      ORDER BY i.published_at, i.id LIMIT most)
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id, p.kind) p.row_id, p.account_id, p.kind::text, p.at, NULL, NULL, NULL, NULL, p.preservation_id, p.sealed, k.wrapped
       FROM content.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations)
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND CASE p.kind
              WHEN 'MESSAGE' THEN NOT EXISTS (SELECT FROM content.message l
                                               WHERE l.id = p.row_id AND l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
              ELSE NOT EXISTS (SELECT FROM content.item l
                                WHERE l.id = p.row_id AND l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
               AND NOT EXISTS (SELECT FROM content.message l WHERE l.id = 'item/' || p.row_id AND l.account_id = scope.account_id)
            END
      ORDER BY p.at, p.row_id, p.kind, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $function$
;
