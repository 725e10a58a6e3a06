-- An order reads what was collected under it and nothing else: the snapshots that its grant names. What the platform's source is asked with, and what
-- an import fills, is the source's own: no session that reads for an order sees a row of it, whichever function of the owner reads for it.

-- Taken for which service, too: of the snapshots that a grant names, those of the order's own last service say what there still was at it.
DROP FUNCTION orders.granted_keys();
CREATE FUNCTION orders.granted_keys()
RETURNS TABLE (preservation_id text, wrapped bytea, taken_at timestamptz, asked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.wrapped, p.taken_at, p.asked_at FROM orders.preservation p
   WHERE p.id = ANY (SELECT unnest(g.preservations) FROM orders.granted() g WHERE g.purpose = 'ORDER')
     AND p.state = 'PRESERVED' AND p.taken_at IS NOT NULL
$$;
REVOKE EXECUTE ON FUNCTION orders.granted_keys() FROM PUBLIC;

-- Those of them that are about the account. A record that an earlier one has and these lack is gone; without any, that is not known.
CREATE FUNCTION orders.last_snapshots(scope orders.read_scope) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT k.preservation_id FROM orders.granted_keys() k
                WHERE k.asked_at = scope.horizon AND k.preservation_id = ANY (scope.preservations)
                  AND EXISTS (SELECT FROM records.preserved_identifier i
                               WHERE i.preservation_id = k.preservation_id AND i.account_id = scope.account_id))
$$;
REVOKE EXECUTE ON FUNCTION orders.last_snapshots(orders.read_scope) FROM PUBLIC;

DROP FUNCTION records.subscriber_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int);
DROP FUNCTION records.identification_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int);
DROP FUNCTION records.traffic_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int);
DROP FUNCTION content.messages_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int);

CREATE FUNCTION records.subscriber_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                                after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, deleted boolean, preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('SUBSCRIBER', account, from_at, to_at, horizon, preservations);
  last CONSTANT text[] := orders.last_snapshots(scope);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    SELECT DISTINCT ON (p.row_id) p.row_id AS id, p.account_id, 'SUBSCRIBER', p.at AS at,
           CASE WHEN k.asked_at < scope.horizon AND cardinality(last) > 0
                 AND NOT EXISTS (SELECT FROM records.preserved q WHERE q.preservation_id = ANY (last) AND q.category = 'SUBSCRIBER' AND q.row_id = p.row_id)
                THEN true END,
           p.preservation_id, p.sealed, k.wrapped
      FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
     WHERE p.preservation_id = ANY (scope.preservations) AND p.category = 'SUBSCRIBER'
       AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
       AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
     ORDER BY p.row_id, k.asked_at DESC, k.taken_at DESC) AS found
   ORDER BY at, id LIMIT most;
END $$;

CREATE FUNCTION records.identification_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                                after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, deleted boolean, preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('IDENTIFICATION', account, from_at, to_at, horizon, preservations);
  last CONSTANT text[] := orders.last_snapshots(scope);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    SELECT DISTINCT ON (p.at, p.row_id) p.row_id AS id, p.account_id, 'IDENTIFICATION', p.at AS at,
           CASE WHEN k.asked_at < scope.horizon AND cardinality(last) > 0
                 AND NOT EXISTS (SELECT FROM records.preserved q WHERE q.preservation_id = ANY (last) AND q.category = 'IDENTIFICATION' AND q.row_id = p.row_id)
                THEN true END,
           p.preservation_id, p.sealed, k.wrapped
      FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
     WHERE p.preservation_id = ANY (scope.preservations) AND p.category = 'IDENTIFICATION'
       AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
       AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
     ORDER BY p.at, p.row_id, k.asked_at DESC, k.taken_at DESC LIMIT most) AS found
   ORDER BY at, id LIMIT most;
END $$;

CREATE FUNCTION records.traffic_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                                after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, deleted boolean, preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
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
END $$;

CREATE FUNCTION content.messages_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                                after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, deleted boolean, preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('CONTENT', account, from_at, to_at, horizon, preservations);
  last CONSTANT text[] := orders.last_snapshots(scope);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    SELECT DISTINCT ON (p.at, p.row_id, p.kind) p.row_id AS id, p.account_id, p.kind::text, p.at AS at,
           CASE WHEN k.asked_at < scope.horizon AND cardinality(last) > 0
                 AND NOT EXISTS (SELECT FROM content.preserved q WHERE q.preservation_id = ANY (last) AND q.kind = p.kind AND q.row_id = p.row_id)
                THEN true END,
           p.preservation_id, p.sealed, k.wrapped
      FROM content.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
     WHERE p.preservation_id = ANY (scope.preservations)
       AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
       AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
     ORDER BY p.at, p.row_id, p.kind, k.asked_at DESC, k.taken_at DESC LIMIT most) AS found
   ORDER BY at, id LIMIT most;
END $$;

REVOKE EXECUTE ON FUNCTION
  records.subscriber_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int),
  records.identification_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int),
  records.traffic_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int),
  content.messages_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  records.subscriber_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int),
  records.identification_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int),
  records.traffic_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int) TO writ_records;
GRANT EXECUTE ON FUNCTION content.messages_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int) TO writ_content;

-- In the sessions of the two roles that read records the owner sees no row of these tables: not what it may erase, import or write a letter for either.
DROP POLICY reading ON records.subscriber;
DROP POLICY under_grant ON records.subscriber;
CREATE POLICY no_reader ON records.subscriber AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content'));
DROP POLICY reading ON records.identification;
DROP POLICY under_grant ON records.identification;
CREATE POLICY no_reader ON records.identification AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content'));
DROP POLICY reading ON records.traffic;
DROP POLICY under_grant ON records.traffic;
CREATE POLICY no_reader ON records.traffic AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content'));
DROP POLICY reading ON content.message;
DROP POLICY under_grant ON content.message;
CREATE POLICY no_reader ON content.message AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content'));
DROP FUNCTION orders.in_scope(orders.grant_scope[], text, timestamptz, timestamptz);
DROP FUNCTION orders.granted_scopes(public.data_category);
DROP FUNCTION orders.fields_of_session(text);
DROP TYPE orders.grant_scope;

-- Orders that were released before anything was collected for them, since they preserve nothing: what they name is due to be collected as of their
-- service, and is read once it is.
INSERT INTO orders.preservation (id, order_id, target_id, asked_at)
SELECT gen_random_uuid()::text, o.id, t.id, o.served_at
  FROM orders.legal_order o JOIN orders.order_target t ON t.order_id = o.id
 WHERE o.status IN ('HELD', 'IN_FORCE') AND o.served_at IS NOT NULL AND cardinality(o.categories) > 0
   AND t.type NOT IN ('ITEM_ID', 'ITEM_URL')
   AND NOT EXISTS (SELECT FROM orders.preservation p WHERE p.target_id = t.id);
