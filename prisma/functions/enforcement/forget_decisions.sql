CREATE OR REPLACE FUNCTION enforcement.forget_decisions(before timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  forgotten int;
BEGIN
  UPDATE enforcement.batch_line l SET decision = NULL FROM (
    SELECT o.batch_id, o.key FROM enforcement.batch_line o JOIN enforcement.batch b ON b.id = o.batch_id
     WHERE o.decision IS NOT NULL
       AND (b.state IN ('REFUSED', 'UNDONE')
         OR (b.state = 'APPLIED' AND b.applied_at <= least(before, public.present() - interval '1 hour')))
     LIMIT most FOR UPDATE OF o SKIP LOCKED) over
   WHERE l.batch_id = over.batch_id AND l.key = over.key;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $function$
;
