-- expand: one function answers more, to whoever makes a package alone
-- A package has files of every size that is kept. An answer has those of at most 4 MiB, as before: it is given whole.
CREATE OR REPLACE FUNCTION content.file_of_session(account text, from_at timestamptz, to_at timestamptz, horizon timestamptz, preservations text[], wanted bytea)
RETURNS TABLE (account_id text, part integer, sealed bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  -- A package takes a file piece by piece, and an answer all of it at once.
  exports CONSTANT boolean := orders.exports_of_session();
  scope CONSTANT orders.read_scope := orders.scope_of_session('CONTENT', account, file_of_session.from_at, file_of_session.to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT d.account_id, p.part, p.sealed
    FROM (SELECT DISTINCT i.account_id, i.preservation_id, i.file FROM content.described_file i
           WHERE i.preservation_id = ANY (scope.preservations) AND i.file = wanted AND i.account_id = scope.account_id AND i.recorded_at <= scope.horizon
             AND i.at >= scope.from_at AND i.at < scope.to_at) d
    JOIN orders.granted_keys() k ON k.preservation_id = d.preservation_id
    JOIN content.fetched_file f ON f.preservation_id = d.preservation_id AND f.file = d.file AND f.why IS NULL
    JOIN content.preserved_file p ON p.preservation_id = d.preservation_id AND p.file = d.file
   WHERE exports OR NOT EXISTS (SELECT FROM content.preserved_file m WHERE m.preservation_id = d.preservation_id AND m.file = d.file AND m.part >= 16)
   ORDER BY p.part;
END $$;
