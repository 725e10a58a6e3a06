CREATE OR REPLACE FUNCTION content.keep_removed_longer(copy text, until timestamp with time zone, proceedings text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  known timestamptz := least(keep_removed_longer.at, public.present());
BEGIN
  UPDATE content.removed c
     SET keep_until = keep_removed_longer.until,
         longer = c.longer || jsonb_build_object('at', known, 'until', keep_removed_longer.until, 'proceedings', keep_removed_longer.proceedings)
   WHERE c.id = copy AND c.ended_at IS NULL AND c.keep_until > known AND c.keep_until < keep_removed_longer.until
     AND keep_removed_longer.until <= ((c.keep_until AT TIME ZONE 'UTC') + interval '10 years') AT TIME ZONE 'UTC';
  RETURN FOUND;
END $function$
;
