CREATE OR REPLACE FUNCTION enforcement.before_subscribing()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  LOCK TABLE enforcement.turn IN SHARE ROW EXCLUSIVE MODE;
END $function$
;
