CREATE OR REPLACE FUNCTION content.key_of_copy(copy text, proof bytea)
 RETURNS bytea
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['key of copy', copy], proof);
  RETURN (SELECT c.wrapped FROM content.removed c WHERE c.id = copy AND c.ended_at IS NULL);
END $function$
;
