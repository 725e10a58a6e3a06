CREATE OR REPLACE FUNCTION content.missing_of_copies(copies text[])
 RETURNS TABLE(copy text, why text, files integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT c.id, f.why, count(DISTINCT d.file)::integer
    FROM content.removed c JOIN content.described_file d ON d.preservation_id = c.id
    LEFT JOIN content.fetched_file f ON f.preservation_id = c.id AND f.file = d.file
   WHERE c.id = ANY (copies) AND c.ended_at IS NULL AND (f.file IS NULL OR f.why IS NOT NULL)
   GROUP BY c.id, f.why ORDER BY c.id, f.why NULLS LAST
$function$
;
