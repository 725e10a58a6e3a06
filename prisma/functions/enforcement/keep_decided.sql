CREATE OR REPLACE FUNCTION enforcement.keep_decided()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a complaint is decided once' USING ERRCODE = 'insufficient_privilege';
END $function$
;
