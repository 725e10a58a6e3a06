CREATE OR REPLACE FUNCTION records.forget_preserved(snapshot text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  DELETE FROM records.preserved WHERE preservation_id = snapshot;
  DELETE FROM records.preserved_identifier WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
  DELETE FROM records.preserved_gap WHERE preservation_id IN (SELECT e.id FROM orders.preservation_ended e WHERE e.id = snapshot);
$function$
;
