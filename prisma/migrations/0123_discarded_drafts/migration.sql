-- expand: a function and a type of entries of their own
-- The author of a draft discards it: nothing of what was typed stays. No role deletes an order. This function deletes one alone, which its author drafted and
-- nobody submitted, and only together with the entry of the log that names it.
CREATE FUNCTION orders.discard_draft(wanted text, issuer text, subject text, entry uuid)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM orders.legal_order o
    WHERE o.id = wanted AND o.status = 'DRAFT' AND o.issuing_issuer = discard_draft.issuer AND o.issuing_subject = discard_draft.subject
      AND NOT EXISTS (SELECT FROM orders.order_event e WHERE e.order_id = o.id AND e.to_status <> 'DRAFT')
    FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a draft is discarded, by its author' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Pending since this transaction began: an entry of another one is of another act.
  IF NOT EXISTS (SELECT FROM log.log_pending p
                  WHERE p.event_id = discard_draft.entry AND p.created_at = now() AND p.draft ->> 'type' = 'order.discarded.v1'
                    AND (p.draft ->> 'entry')::jsonb #>> '{details,legal,order}' = wanted) THEN
    RAISE EXCEPTION 'a draft is discarded with its entry in the log' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM orders.order_decision d WHERE d.order_id = wanted;
  DELETE FROM orders.order_target t WHERE t.order_id = wanted;
  DELETE FROM orders.order_event e WHERE e.order_id = wanted;
  DELETE FROM orders.clock c WHERE c.order_id = wanted;
  DELETE FROM orders.legal_order o WHERE o.id = wanted;
END $$;
REVOKE ALL ON FUNCTION orders.discard_draft(text, text, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.discard_draft(text, text, text, uuid) TO writ_orders;
INSERT INTO log.pending_type VALUES ('writ_orders', 'order.discarded.v1');
