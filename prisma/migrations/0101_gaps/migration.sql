-- What the platform's source does not hold of what an order asks for, and why. The authority reads it under its grant, as it reads records; the staff who
-- review the order read it before the release.
ALTER TABLE records.preserved_gap ENABLE ROW LEVEL SECURITY;
ALTER TABLE records.preserved_gap FORCE ROW LEVEL SECURITY;
CREATE POLICY keeping ON records.preserved_gap TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content'))
  WITH CHECK (session_user NOT IN ('writ_records', 'writ_content'));
CREATE POLICY reading ON records.preserved_gap FOR SELECT TO writ_owner USING (session_user = 'writ_records');
CREATE POLICY under_grant ON records.preserved_gap AS RESTRICTIVE FOR SELECT TO writ_owner USING (session_user NOT IN ('writ_records', 'writ_content')
  OR (preservation_id, category) IN (SELECT s.preservation_id, s.category FROM unnest(orders.granted_preserved()) s));

-- Of one category that the session's grant covers, no further than its window; several snapshots that say the same say it once.
CREATE FUNCTION records.gaps_of_session(wanted public.data_category, account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[])
RETURNS TABLE (account_id text, gap_from timestamptz, gap_to timestamptz, why text, says text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session(wanted, account, gaps_of_session.from_at, gaps_of_session.to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT DISTINCT scope.account_id, nullif(greatest(g.from_at, scope.from_at), '-infinity'), nullif(least(g.to_at, scope.to_at), 'infinity'), g.why, g.says
    FROM records.preserved_gap g JOIN orders.granted_keys() k ON k.preservation_id = g.preservation_id
   WHERE g.preservation_id = ANY (scope.preservations) AND g.category = wanted
     AND coalesce(g.from_at, '-infinity') < scope.to_at AND coalesce(g.to_at, 'infinity') > scope.from_at
     AND EXISTS (SELECT FROM records.preserved_identifier i WHERE i.preservation_id = g.preservation_id AND i.account_id = scope.account_id)
   ORDER BY 2 NULLS FIRST, 3, 4, 5;
END $$;
REVOKE EXECUTE ON FUNCTION records.gaps_of_session(public.data_category, text, timestamptz, timestamptz, timestamptz, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION records.gaps_of_session(public.data_category, text, timestamptz, timestamptz, timestamptz, text[]) TO writ_records;

-- Of all targets of an order, as far as they are preserved now, for a proof: a source tells of none where an identifier names nobody.
CREATE FUNCTION orders.gaps_of(wanted text, proof bytea)
RETURNS TABLE (target_id text, category public.data_category, from_at timestamptz, to_at timestamptz, why text, says text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['gaps', wanted], proof);
  RETURN QUERY
  SELECT p.target_id, g.category, g.from_at, g.to_at, g.why, g.says
    FROM orders.preservation p JOIN records.preserved_gap g ON g.preservation_id = p.id
   WHERE p.order_id = wanted AND p.state = 'PRESERVED' AND p.ended_at IS NULL
   ORDER BY p.target_id, g.category, g.number;
END $$;
REVOKE EXECUTE ON FUNCTION orders.gaps_of(text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.gaps_of(text, bytea) TO writ_orders;
