CREATE OR REPLACE FUNCTION records.keep_preserved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'what is preserved is not changed' USING ERRCODE = 'insufficient_privilege';
END $function$
;
