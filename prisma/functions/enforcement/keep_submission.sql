CREATE OR REPLACE FUNCTION enforcement.keep_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a statement that was sent is not sent again' USING ERRCODE = 'insufficient_privilege';
END $function$
;
