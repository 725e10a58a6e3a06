CREATE OR REPLACE FUNCTION content.forget_preserved(snapshot text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM content.preserved WHERE preservation_id = snapshot;
  DELETE FROM content.preserved_file WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
  DELETE FROM content.fetched_file WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
  DELETE FROM content.described_file WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
$function$
;
