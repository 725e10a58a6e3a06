CREATE OR REPLACE FUNCTION orders.keep_user_information()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM orders.legal_order o WHERE o.id = NEW.order_id AND orders.platform_informs(o.kind)) THEN
    RAISE EXCEPTION 'the platform does not inform of this order' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$
;
