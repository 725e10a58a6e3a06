CREATE OR REPLACE FUNCTION enforcement.keep_decided()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a % is decided once', CASE TG_TABLE_NAME WHEN 'complaint' THEN 'complaint' ELSE 'request' END USING ERRCODE = 'insufficient_privilege';
END $function$
;
