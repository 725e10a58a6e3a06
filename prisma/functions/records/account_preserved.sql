CREATE OR REPLACE FUNCTION records.account_preserved(preservations text[], wanted_type text, wanted bytea)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT i.account_id FROM records.preserved_identifier i JOIN orders.preservation p ON p.id = i.preservation_id
   WHERE p.id = ANY (preservations) AND p.state = 'PRESERVED' AND i.type::text = wanted_type AND i.bidx = wanted
$function$
;
