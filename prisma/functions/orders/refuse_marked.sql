CREATE OR REPLACE FUNCTION orders.refuse_marked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM orders.account_mark m WHERE m.account_id = NEW.account_id AND m.ended_at IS NULL)
     AND NOT EXISTS (
       SELECT FROM orders.mark_permission p
         JOIN orders.order_event d ON d.order_id = p.order_id AND d.generation = p.generation AND d.act = 'permitMarked'
        WHERE p.order_id = NEW.reference AND orders.is_logged(p.event_id)
          AND NOT EXISTS (SELECT FROM orders.order_event l
                           WHERE l.order_id = p.order_id AND l.generation > p.generation AND l.act IN ('decideOrder', 'raiseMarked'))
          AND NOT EXISTS (SELECT FROM orders.order_event o
                           WHERE o.order_id = p.order_id AND o.act IN ('decideOrder', 'releaseOrder') AND o.person = d.person)) THEN
    RAISE EXCEPTION 'nobody has decided that this account is read under the order' USING ERRCODE = 'WM001';
  END IF;
  RETURN NEW;
END $function$
;
