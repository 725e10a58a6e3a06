CREATE OR REPLACE FUNCTION orders.in_preserved(scopes orders.preserved_scope[], snapshot text, wanted data_category, account text, at timestamp with time zone, recorded_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM unnest(scopes) s
                  WHERE s.preservation_id = snapshot AND s.category = wanted AND s.account_id = account AND recorded_at <= s.horizon
                    AND (s.from_at IS NULL OR (at >= s.from_at AND at < s.to_at)))
$function$
;
