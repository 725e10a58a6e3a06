CREATE OR REPLACE FUNCTION content.file_done(snapshot text, file bytea, parts integer, why text, says text, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['file', snapshot, encode(file, 'hex'), parts::text, coalesce(why, ''), coalesce(says, '')], proof);
  PERFORM content.require_described(snapshot, file);
  IF why IS NOT NULL THEN
    DELETE FROM content.preserved_file p WHERE p.preservation_id = snapshot AND p.file = file_done.file;
  ELSIF (SELECT count(*) FROM content.preserved_file p WHERE p.preservation_id = snapshot AND p.file = file_done.file) IS DISTINCT FROM parts THEN
    RAISE EXCEPTION 'a file has another number of parts than are kept' USING ERRCODE = 'WC002';
  END IF;
  INSERT INTO content.fetched_file VALUES (snapshot, file, why, says);
END $function$
;
