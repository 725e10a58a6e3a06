-- Three things about what is kept of files. A gap of files is told where a record that describes such a file lies within the grant, and nowhere else. A copy of
-- removed content is one process's at a time. And what is missing from a copy is told to whoever reads that it is kept.

-- A gap of files has one row for each instant of a record that describes one. It was one row from the first to the last of them, so that a grant for a
-- time between told of files outside it. What was collected before keeps its row.
ALTER TABLE records.preserved_gap ADD COLUMN of_files boolean NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION orders.snapshot_taken(snapshot text, wrapped_key bytea, at timestamp with time zone, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot taken', snapshot, encode(wrapped_key, 'hex')], proof);
  PERFORM FROM orders.preservation p WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = snapshot
                AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = d.file)) THEN
    RAISE EXCEPTION 'a file of the collection is not fetched yet' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO records.preserved_gap (preservation_id, category, number, from_at, to_at, why, says, of_files)
  SELECT snapshot, 'CONTENT', (SELECT count(*) FROM records.preserved_gap p WHERE p.preservation_id = snapshot) + row_number() OVER (ORDER BY g.why, g.says, g.at),
         g.at, g.at + interval '1 millisecond', g.why, g.says, true
    FROM (SELECT DISTINCT f.why, f.says, d.at
            FROM content.fetched_file f JOIN content.described_file d ON d.preservation_id = f.preservation_id AND d.file = f.file
           WHERE f.preservation_id = snapshot AND f.why IS NOT NULL) g;
  UPDATE orders.preservation p SET taken_at = least(snapshot_taken.at, public.present()), wrapped = wrapped_key
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL;
  RETURN FOUND;
END $function$;

-- Gaps of files with one reason are one gap, from the first to the last within the window.
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
END $function$;

CREATE OR REPLACE FUNCTION orders.gaps_of(wanted text, proof bytea)
 RETURNS TABLE(target_id text, category data_category, from_at timestamp with time zone, to_at timestamp with time zone, why text, says text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['gaps', wanted], proof);
  RETURN QUERY
  SELECT p.target_id, g.category, nullif(min(coalesce(g.from_at, '-infinity')), '-infinity'), nullif(max(coalesce(g.to_at, 'infinity')), 'infinity'), g.why, g.says
    FROM orders.preservation p JOIN records.preserved_gap g ON g.preservation_id = p.id
   WHERE p.order_id = wanted AND p.state = 'PRESERVED' AND p.ended_at IS NULL
   GROUP BY p.target_id, p.id, g.category, CASE WHEN g.of_files THEN NULL ELSE g.number END, g.why, g.says
   ORDER BY p.target_id, g.category, min(g.number);
END $function$;

-- Until when a process has the copy whose files it fetches.
ALTER TABLE content.removed ADD COLUMN held_until timestamptz;

-- Takes a copy that nobody has, where `held` is null; else goes on with it, and with no seconds lets it go. Answers until when; null where another process has
-- it, and where the copy is over.
CREATE FUNCTION content.hold_copy(copy text, held timestamptz, seconds integer, at timestamptz, proof bytea)
RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now CONSTANT timestamptz := least(hold_copy.at, public.present());
  until timestamptz;
BEGIN
  PERFORM sealing.require_proof(ARRAY['hold copy', copy, coalesce(floor(extract(epoch FROM held) * 1000)::text, ''), seconds::text], proof);
  UPDATE content.removed c SET held_until = date_trunc('milliseconds', now) + make_interval(secs => least(greatest(seconds, 0), 60))
   WHERE c.id = copy AND c.ended_at IS NULL AND c.sealed_at IS NOT NULL
     AND (c.held_until IS NOT DISTINCT FROM held OR (held IS NULL AND c.held_until <= now))
  RETURNING c.held_until INTO until;
  RETURN until;
END $$;
REVOKE EXECUTE ON FUNCTION content.hold_copy(text, timestamptz, integer, timestamptz, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.hold_copy(text, timestamptz, integer, timestamptz, bytea) TO writ_orders;

-- What is not kept with copies, by reason, and how many files that is; without a reason those that are still to be fetched. No hash and no key.
CREATE FUNCTION content.missing_of_copies(copies text[])
RETURNS TABLE (copy text, why text, files integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, f.why, count(DISTINCT d.file)::integer
    FROM content.removed c JOIN content.described_file d ON d.preservation_id = c.id
    LEFT JOIN content.fetched_file f ON f.preservation_id = c.id AND f.file = d.file
   WHERE c.id = ANY (copies) AND c.ended_at IS NULL AND (f.file IS NULL OR f.why IS NOT NULL)
   GROUP BY c.id, f.why ORDER BY c.id, f.why NULLS LAST
$$;
REVOKE EXECUTE ON FUNCTION content.missing_of_copies(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.missing_of_copies(text[]) TO writ_orders;
