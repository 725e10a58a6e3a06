CREATE OR REPLACE FUNCTION orders.platform_informs(kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(
    (SELECT jsonb_path_query_first(v.files, '$[*] ? (@.kind == $kind).informs', jsonb_build_object('kind', platform_informs.kind)) = '"PLATFORM"'
       FROM orders.law_version v WHERE v.since IS NOT NULL ORDER BY v.since DESC, v.number DESC LIMIT 1),
    kind IN ('DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL'), false)
$function$
;
