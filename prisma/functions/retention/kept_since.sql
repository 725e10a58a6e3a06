CREATE OR REPLACE FUNCTION retention.kept_since(kind retention.kind, at timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT ((least(kept_since.at, public.present()) AT TIME ZONE 'UTC') - p.keep) AT TIME ZONE 'UTC' FROM retention.period p WHERE p.kind = kept_since.kind
$function$
;
