CREATE OR REPLACE FUNCTION content.keep_file_part(snapshot text, file bytea, part integer, sealed bytea, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['file part', snapshot, encode(file, 'hex'), part::text, encode(sha256(sealed), 'hex')], proof);
  PERFORM content.require_described(snapshot, file);
  IF part = 0 THEN
    DELETE FROM content.preserved_file p WHERE p.preservation_id = snapshot AND p.file = keep_file_part.file;
  END IF;
  INSERT INTO content.preserved_file VALUES (snapshot, file, part, sealed);
END $function$
;
