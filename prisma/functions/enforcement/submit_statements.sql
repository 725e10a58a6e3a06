CREATE OR REPLACE FUNCTION enforcement.submit_statements()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.submission (statement_id) SELECT id FROM made;
  RETURN NULL;
END $function$
;
