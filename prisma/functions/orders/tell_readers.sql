CREATE OR REPLACE FUNCTION orders.tell_readers(changed text, readers text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  INSERT INTO console.change (kind, subject, readers) SELECT 'ORDER', changed, tell_readers.readers WHERE cardinality(tell_readers.readers) > 0
$function$
;
