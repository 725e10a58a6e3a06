CREATE OR REPLACE FUNCTION orders.key_in_scope(scopes orders.preserved_scope[], snapshot text, wanted data_category, account text, period date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM unnest(scopes) s
                  WHERE s.preservation_id = snapshot AND s.category = wanted AND s.account_id = account
                    AND (s.from_at IS NULL OR (s.from_at < (period + interval '1 month') AT TIME ZONE 'UTC' AND s.to_at > period::timestamp AT TIME ZONE 'UTC')))
$function$
;
