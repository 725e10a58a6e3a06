CREATE OR REPLACE FUNCTION enforcement.forget_events(before timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  long_ago timestamptz := least(before, public.present() - interval '30 days');
  deliveries int;
  changes int;
BEGIN
  DELETE FROM enforcement.delivery d USING (
    SELECT o.sequence, o.subscriber_id FROM enforcement.delivery o
     WHERE o.state <> 'DUE' AND o.next_at < long_ago ORDER BY o.next_at LIMIT most FOR UPDATE SKIP LOCKED) over
   WHERE d.sequence = over.sequence AND d.subscriber_id = over.subscriber_id;
  GET DIAGNOSTICS deliveries = ROW_COUNT;
  DELETE FROM enforcement.outbox c USING (
    SELECT o.sequence FROM enforcement.outbox o
     WHERE o.occurred_at < long_ago AND NOT EXISTS (SELECT FROM enforcement.delivery d WHERE d.sequence = o.sequence)
     ORDER BY o.sequence LIMIT most FOR UPDATE SKIP LOCKED) old
   WHERE c.sequence = old.sequence;
  GET DIAGNOSTICS changes = ROW_COUNT;
  DELETE FROM enforcement.account_version v USING (
    SELECT o.account_id FROM enforcement.account_version o
     WHERE o.at < long_ago AND o.due_at IS NULL
       AND o.measures = '[{"territory": "WORLD", "account": "AVAILABLE", "service": "AVAILABLE", "payments": "AVAILABLE"}]'
     ORDER BY o.account_id LIMIT most FOR UPDATE SKIP LOCKED) free
   WHERE v.account_id = free.account_id;
  RETURN deliveries + changes;
END $function$
;
