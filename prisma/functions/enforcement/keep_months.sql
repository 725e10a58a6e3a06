CREATE OR REPLACE FUNCTION enforcement.keep_months()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET lock_timeout TO '500ms'
AS $function$
DECLARE
  present CONSTANT date := date_trunc('month', now() AT TIME ZONE 'UTC');
  next date := (SELECT max(m.below) FROM enforcement.decision_month m);
BEGIN
  IF NOT EXISTS (SELECT FROM pg_partitioned_table p WHERE p.partrelid = 'enforcement.submission'::regclass) THEN
    RETURN;
  END IF;
  WHILE next < present + interval '3 months' LOOP
    next := greatest(next, present);
    -- Who comes second waits here, and finds it made.
    INSERT INTO enforcement.decision_month VALUES (next, next + interval '1 month') ON CONFLICT DO NOTHING;
    IF FOUND THEN
      PERFORM enforcement.make_month(next);
    END IF;
    next := next + interval '1 month';
  END LOOP;
END $function$
;
