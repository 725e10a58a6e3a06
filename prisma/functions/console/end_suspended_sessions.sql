CREATE OR REPLACE FUNCTION console.end_suspended_sessions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM console.session s WHERE s.id IN (
    SELECT o.id FROM console.session o
     WHERE o.person = sha256(convert_to('[' || to_json(NEW.issuer)::text || ',' || to_json(NEW.subject)::text || ']', 'UTF8'))
       AND (NEW.by_auditor OR NOT o.of_audit)
       FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $function$
;
