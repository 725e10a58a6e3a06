CREATE OR REPLACE FUNCTION orders.last_snapshots(scope orders.read_scope)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT ARRAY(SELECT k.preservation_id FROM orders.granted_keys() k
                WHERE k.asked_at = scope.horizon AND k.preservation_id = ANY (scope.preservations)
                  AND EXISTS (SELECT FROM records.preserved_identifier i
                               WHERE i.preservation_id = k.preservation_id AND i.account_id = scope.account_id))
$function$
;
