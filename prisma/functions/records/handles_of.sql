CREATE OR REPLACE FUNCTION records.handles_of(accounts text[])
 RETURNS TABLE(account_id text, handle text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT a.id, a.handle FROM records.account a WHERE a.id = ANY (accounts)
$function$
;
