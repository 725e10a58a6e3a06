CREATE OR REPLACE FUNCTION orders.preserved_order(snapshot text)
 RETURNS orders.preserved_order
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  wanted orders.preserved_order;
BEGIN
  SELECT o.categories, o.from_at, o.to_at, p.asked_at INTO wanted
    FROM orders.preservation p JOIN orders.legal_order o ON o.id = p.order_id
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.state = 'PRESERVED';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no snapshot is to be taken now' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN wanted;
END $function$
;
