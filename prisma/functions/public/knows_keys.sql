CREATE OR REPLACE FUNCTION public.knows_keys(wanted_name text, wanted bytea[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT sha256(k.value) = ANY (h.hashes) AND (k.previous IS NULL OR sha256(k.previous) = ANY (h.hashes))
    FROM sealing.key_check k, (SELECT array_agg(sha256(w)) AS hashes FROM unnest(wanted) w) h WHERE k.name = wanted_name
$function$
;
