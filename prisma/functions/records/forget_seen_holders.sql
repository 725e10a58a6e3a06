CREATE OR REPLACE FUNCTION records.forget_seen_holders()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM orders.holder h USING changed c WHERE h.issuer = c.issuer AND h.subject = c.subject;
  RETURN NULL;
END $function$
;
