CREATE OR REPLACE FUNCTION enforcement.first_id(day date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
RETURN regexp_replace(lpad(to_hex(((EXTRACT(epoch FROM day) * (1000)::numeric))::bigint), 12, '0'::text), '^(.{8})'::text, 'z\1-'::text)
;
