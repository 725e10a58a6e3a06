CREATE OR REPLACE FUNCTION console.tell_of_packages()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  body text := (NEW.requested_by ->> 'country') || ' ' || (NEW.requested_by ->> 'organisation');
BEGIN
  INSERT INTO console.change (kind, subject, readers) VALUES ('ORDER', NEW.order_id, ARRAY['ISSUING ' || body, 'VALIDATING ' || body, 'COUNSEL', 'AUDITOR']);
  RETURN NULL;
END $function$
;
