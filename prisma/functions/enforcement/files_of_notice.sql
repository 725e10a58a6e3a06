CREATE OR REPLACE FUNCTION enforcement.files_of_notice(notice text, proof bytea)
 RETURNS TABLE(file bytea, bytes integer, wrapped bytea, sealed bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['files of notice', files_of_notice.notice], files_of_notice.proof);
  RETURN QUERY SELECT f.file, f.bytes, f.wrapped, f.sealed FROM enforcement.notice_file f WHERE f.notice_id = files_of_notice.notice ORDER BY f.place;
END $function$
;
