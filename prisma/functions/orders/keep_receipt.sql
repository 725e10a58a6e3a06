CREATE OR REPLACE FUNCTION orders.keep_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  RAISE EXCEPTION 'a receipt is recorded once' USING ERRCODE = 'insufficient_privilege';
END $function$
;
