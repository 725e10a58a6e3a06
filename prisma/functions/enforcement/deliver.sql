CREATE OR REPLACE FUNCTION enforcement.deliver()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  LOCK TABLE enforcement.turn IN ROW EXCLUSIVE MODE;
  INSERT INTO enforcement.delivery (subscriber_id, sequence, next_at)
    SELECT s.id, n.sequence, n.occurred_at FROM new_rows n CROSS JOIN enforcement.subscriber s WHERE s.state = 'ENABLED';
  RETURN NULL;
END $function$
;
