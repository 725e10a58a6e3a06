CREATE OR REPLACE FUNCTION orders.forget_receipts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM orders.grant_receipt
   WHERE handle_hash IN (SELECT r.handle_hash FROM orders.grant_receipt r WHERE r.expires_at < clock_timestamp() ORDER BY r.expires_at LIMIT 100
                            FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $function$
;
