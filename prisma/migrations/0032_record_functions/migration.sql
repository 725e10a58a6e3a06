-- No login role reads a table of records, nor a view. PostgreSQL evaluates cheap conditions of whoever asks before a policy, and EXPLAIN ANALYZE
-- counts what they found: a role that may SELECT learns each value by asking for it, without a grant. Rows come from the functions below
-- alone. Each looks for the session's grant before it looks for a row, and row-level security tests the grant again, row by row.

-- What one read covers: what was asked for, as far as one grant of the session goes. Without a grant there is no account.
CREATE TYPE orders.read_scope AS (account_id text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[]);
CREATE FUNCTION orders.scope_of_session(wanted public.data_category, account text, from_at timestamptz, to_at timestamptz, horizon timestamptz,
                                        preservations text[])
RETURNS orders.read_scope
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ROW(g.account_id,
             greatest(coalesce(scope_of_session.from_at, '-infinity'), coalesce(g.from_at, '-infinity')),
             least(coalesce(scope_of_session.to_at, 'infinity'), coalesce(g.to_at, 'infinity')),
             least(scope_of_session.horizon, g.horizon),
             ARRAY(SELECT unnest(scope_of_session.preservations) INTERSECT SELECT unnest(g.preservations)))::orders.read_scope
    FROM orders.granted() g WHERE g.category = wanted AND g.account_id = account
   ORDER BY g.log_idx LIMIT 1
$$;

-- Who the person behind an account is: one row, or none. Each of these is planned once a connection: what a plan costs, and what it looks up in a
-- table's ends, must not depend on what was asked before.
CREATE FUNCTION records.subscriber_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                              after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, name text, birth_date date, emails text[], phones text[], address text,
               registration_ip text, service text, preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('SUBSCRIBER', account, from_at, to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT s.account_id AS id, s.account_id, 'SUBSCRIBER', s.registered_at AS at, s.name, s.birth_date, s.emails, s.phones, s.address,
            s.registration_ip, s.service, NULL::text, NULL::bytea, NULL::bytea
       FROM records.subscriber s
      WHERE s.account_id = scope.account_id AND s.recorded_at <= scope.horizon
        AND s.registered_at >= scope.from_at AND s.registered_at < scope.to_at
        AND (s.registered_at, s.account_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, '')))
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, 'SUBSCRIBER', p.at, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
            p.preservation_id, p.sealed, k.wrapped
       FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations) AND p.category = 'SUBSCRIBER'
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND NOT EXISTS (SELECT FROM records.subscriber l WHERE l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
      ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $$;

-- Rows of the live store and of what only a snapshot of the grant has still, in one list: oldest first, behind a row, at most so many. Where
-- several snapshots have a row, the latest says it. A row that was changed after the horizon counts as gone: the list has it as it was.
CREATE FUNCTION records.identification_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz,
                                                  preservations text[], after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, ip text, port int, preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('IDENTIFICATION', account, from_at, to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT i.id, i.account_id, 'IDENTIFICATION', i.at, i.ip, i.port, NULL::text, NULL::bytea, NULL::bytea
       FROM records.identification i
      WHERE i.account_id = scope.account_id AND i.recorded_at <= scope.horizon AND i.at >= scope.from_at AND i.at < scope.to_at
        AND (i.at, i.id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
      ORDER BY i.at, i.id LIMIT most)
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, 'IDENTIFICATION', p.at, NULL, NULL, p.preservation_id, p.sealed, k.wrapped
       FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations) AND p.category = 'IDENTIFICATION'
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND NOT EXISTS (SELECT FROM records.identification l
                         WHERE l.id = p.row_id AND l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
      ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $$;

CREATE FUNCTION records.traffic_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                           after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, event text, source text, destination text, protocol text, size int,
               preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
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
END $$;

-- Private messages and published items. What an erasure takes out of public sight is a message named after its item while an order may read it.
CREATE FUNCTION content.messages_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[],
                                            after_at timestamptz, after_id text, most int)
RETURNS TABLE (id text, account_id text, kind text, at timestamptz, sender text, recipients text[], subject text, text text,
               preservation text, sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
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
END $$;

-- The functions belong to the owner of the tables, whom row-level security binds too. A session of a reading role sees rows under a grant and
-- no others, whichever function of the owner reads for it and whatever else the owner may reach for its other sessions.
DROP POLICY under_grant ON records.subscriber;
DROP POLICY under_grant ON records.identification;
DROP POLICY under_grant ON records.traffic;
DROP POLICY under_grant ON records.preserved;
DROP POLICY under_grant ON content.message;
DROP POLICY under_grant ON content.preserved;
CREATE POLICY reading ON records.subscriber FOR SELECT TO writ_owner USING (session_user = 'writ_records');
CREATE POLICY reading ON records.identification FOR SELECT TO writ_owner USING (session_user = 'writ_records');
CREATE POLICY reading ON records.traffic FOR SELECT TO writ_owner USING (session_user = 'writ_records');
CREATE POLICY reading ON records.preserved FOR SELECT TO writ_owner USING (session_user = 'writ_records');
CREATE POLICY reading ON content.message FOR SELECT TO writ_owner USING (session_user = 'writ_content');
CREATE POLICY reading ON content.preserved FOR SELECT TO writ_owner USING (session_user = 'writ_content');
CREATE POLICY under_grant ON records.subscriber AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.in_scope((SELECT orders.granted_scopes('SUBSCRIBER')), account_id, registered_at, recorded_at));
CREATE POLICY under_grant ON records.identification AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.in_scope((SELECT orders.granted_scopes('IDENTIFICATION')), account_id, at, recorded_at));
CREATE POLICY under_grant ON records.traffic AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.in_scope((SELECT orders.granted_scopes('TRAFFIC')), account_id, at, recorded_at));
CREATE POLICY under_grant ON records.preserved AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.in_preserved((SELECT orders.granted_preserved()), preservation_id, category, account_id, at, recorded_at));
CREATE POLICY under_grant ON content.message AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.in_scope((SELECT orders.granted_scopes('CONTENT')), account_id, at, recorded_at));
CREATE POLICY under_grant ON content.preserved AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR orders.in_preserved((SELECT orders.granted_preserved()), preservation_id, 'CONTENT', account_id, at, recorded_at));

REVOKE SELECT ON records.subscriber, records.identification, records.traffic, records.preserved FROM writ_records;
REVOKE SELECT ON content.message, content.preserved FROM writ_content;
-- What anybody may know of an account. When its person registered is a record.
REVOKE SELECT ON records.account FROM writ_records;
GRANT SELECT (id, handle) ON records.account TO writ_records;
-- The policies ask these, as the owner.
REVOKE EXECUTE ON FUNCTION orders.granted_scopes(public.data_category), orders.granted_preserved(), orders.granted_keys(),
  orders.in_scope(orders.grant_scope[], text, timestamptz, timestamptz),
  orders.in_preserved(orders.preserved_scope[], text, public.data_category, text, timestamptz, timestamptz) FROM writ_records, writ_content;
GRANT EXECUTE ON FUNCTION
  records.subscriber_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int),
  records.identification_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int),
  records.traffic_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int) TO writ_records;
GRANT EXECUTE ON FUNCTION content.messages_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int) TO writ_content;
