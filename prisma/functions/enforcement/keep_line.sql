CREATE OR REPLACE FUNCTION enforcement.keep_line()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a line keeps its restriction and the entry that covers it' USING ERRCODE = 'insufficient_privilege';
END $function$
;
