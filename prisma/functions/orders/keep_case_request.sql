CREATE OR REPLACE FUNCTION orders.keep_case_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a case request is decided once and used once' USING ERRCODE = 'insufficient_privilege';
END $function$
;
