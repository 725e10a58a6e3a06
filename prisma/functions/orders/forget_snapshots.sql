CREATE OR REPLACE FUNCTION orders.forget_snapshots(wanted text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  ended record;
  any_taken boolean := false;
BEGIN
  FOR ended IN SELECT p.id, p.taken_at FROM orders.preservation p
                WHERE p.order_id = wanted AND p.ended_at IS NOT NULL AND p.deleted_at IS NULL FOR UPDATE LOOP
    PERFORM records.forget_preserved(ended.id), content.forget_preserved(ended.id);
    UPDATE orders.preservation p SET deleted_at = least(forget_snapshots.at, public.present()) WHERE p.id = ended.id;
    any_taken := any_taken OR ended.taken_at IS NOT NULL;
  END LOOP;
  RETURN any_taken;
END $function$
;
