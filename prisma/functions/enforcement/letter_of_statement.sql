CREATE OR REPLACE FUNCTION enforcement.letter_of_statement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO enforcement.letter (kind, account_id, about)
  SELECT 'STATEMENT', c.account_id, c.id FROM changed c WHERE c.statement_id IS NOT NULL AND c.order_id IS NULL;
  RETURN NULL;
END $function$
;
