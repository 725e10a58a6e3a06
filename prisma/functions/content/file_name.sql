CREATE OR REPLACE FUNCTION content.file_name(sha256 text, key bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT sealing.hmac(convert_to('file ' || file_name.sha256, 'UTF8'), substr(file_name.key, 33, 32), 'sha256')
$function$
;
