CREATE OR REPLACE FUNCTION console.tell_of_work()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO console.change (kind, subject, readers)
  SELECT 'WORK', CASE WHEN count(*) = 1 THEN min(id) END, ARRAY['AGENT', 'COUNSEL'] FROM changed HAVING count(*) > 0;
  RETURN NULL;
END $function$
;
