CREATE OR REPLACE FUNCTION console.tell_of_alerts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO console.change (kind, subject, readers) SELECT 'ALERT', id, readers FROM changed;
  RETURN NULL;
END $function$
;
