CREATE OR REPLACE FUNCTION content.files_due_by_month(snapshot text, after bytea, most integer, proof bytea)
 RETURNS TABLE(file bytea, sealed bytea, kept bigint, account_id text, period text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['files', snapshot], proof);
  RETURN QUERY
  SELECT DISTINCT ON (d.file) d.file, d.sealed,
         (SELECT count(*) FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.why IS NULL),
         d.account_id, to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-"01"')
    FROM content.described_file d
   WHERE d.preservation_id = snapshot AND d.file > coalesce(after, '')
     AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = d.file)
   ORDER BY d.file, d.kind, d.row_id LIMIT most;
END $function$
;
