CREATE OR REPLACE FUNCTION enforcement.parts_of_notice_file(notice text, file bytea, proof bytea)
 RETURNS TABLE(part integer, sealed bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['notice file parts', parts_of_notice_file.notice, encode(parts_of_notice_file.file, 'hex')], parts_of_notice_file.proof);
  RETURN QUERY SELECT p.part, p.sealed FROM enforcement.notice_file_part p
                WHERE p.notice_id = parts_of_notice_file.notice AND p.file = parts_of_notice_file.file ORDER BY p.part;
END $function$
;
