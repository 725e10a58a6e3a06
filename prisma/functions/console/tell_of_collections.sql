CREATE OR REPLACE FUNCTION console.tell_of_collections()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO console.change (kind, subject, readers)
  SELECT DISTINCT 'ORDER', p.order_id, ARRAY['AGENT', 'COUNSEL']
    FROM changed c JOIN before b ON b.event = c.event JOIN orders.preservation p ON p.id = c.preservation_id
   WHERE (b.state, b.fault) IS DISTINCT FROM (c.state, c.fault);
  RETURN NULL;
END $function$
;
