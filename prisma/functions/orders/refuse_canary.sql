CREATE OR REPLACE FUNCTION orders.refuse_canary()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NEW.purpose <> 'SELF' AND EXISTS (SELECT FROM records.canary c WHERE c.account_id = NEW.account_id) THEN
    RAISE EXCEPTION 'no grant covers this account' USING ERRCODE = 'WC001';
  END IF;
  RETURN NEW;
END $function$
;
