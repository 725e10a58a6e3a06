CREATE OR REPLACE FUNCTION content.copies_lacking_files()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT c.id FROM content.removed c
   WHERE c.ended_at IS NULL AND c.sealed_at IS NOT NULL
     AND EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = c.id
                    AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = c.id AND f.file = d.file))
$function$
;
