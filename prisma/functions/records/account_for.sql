CREATE OR REPLACE FUNCTION records.account_for(wanted_type text, wanted bytea)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT i.account_id FROM records.identifier i WHERE i.type::text = wanted_type AND i.bidx = wanted
$function$
;
