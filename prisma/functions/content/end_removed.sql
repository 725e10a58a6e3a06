CREATE OR REPLACE FUNCTION content.end_removed(copy text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  known timestamptz := least(end_removed.at, public.present());
BEGIN
  UPDATE content.removed c SET said = NULL, sealed = NULL, wrapped = NULL, ended_at = known
   WHERE c.id = copy AND c.ended_at IS NULL AND (c.keep_until <= known OR (c.order_id IS NULL AND c.longer = '[]'));
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM content.preserved_file p WHERE p.preservation_id = copy;
  DELETE FROM content.fetched_file f WHERE f.preservation_id = copy;
  DELETE FROM content.described_file d WHERE d.preservation_id = copy;
  RETURN true;
END $function$
;
