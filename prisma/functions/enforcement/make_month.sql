CREATE OR REPLACE FUNCTION enforcement.make_month(first date)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  month CONSTANT text := to_char(first, '_YYYY_MM');
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['statement_of_reasons', 'submission', 'restriction'] LOOP
    EXECUTE format('CREATE TABLE enforcement.%I (LIKE enforcement.%I INCLUDING ALL)', name || month, name);
    EXECUTE format('ALTER TABLE enforcement.%I ADD UNIQUE (%I)', name || month,
      CASE name WHEN 'statement_of_reasons' THEN 'puid' WHEN 'submission' THEN 'position' ELSE 'statement_id' END);
    EXECUTE format('ALTER TABLE enforcement.%I ATTACH PARTITION enforcement.%I FOR VALUES FROM (%L) TO (%L)', name, name || month,
      enforcement.first_id(first), enforcement.first_id((first + interval '1 month')::date));
  END LOOP;
END $function$
;
