-- When the enforcing authority received the notification of an order: Regulation (EU) 2023/1543, Art. 8, 10(4) and 12(1). Its time to object
-- runs from then. Until now it ran from service: an authority that is enrolled had the order in its list from that instant on, and keeps the
-- time that it has; one of which evidence was recorded was notified when the evidence says. Any other has received nothing.
ALTER TABLE orders.legal_order
  ADD COLUMN notified_at timestamptz,
  ADD CONSTRAINT legal_order_notified_at CHECK (notified_at IS NULL OR notified_organisation IS NOT NULL);

UPDATE orders.legal_order o SET notified_at = coalesce((o.notification_evidence ->> 'at')::timestamptz, o.served_at)
 WHERE o.notified_organisation IS NOT NULL AND o.served_at IS NOT NULL
   AND (o.notification_evidence IS NOT NULL
        OR EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = o.notified_organisation AND e.country = o.notified_country
                      AND e.state IN ('ENROLLED', 'SUSPENDED') AND 'ENFORCING' = ANY (e.roles)));

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.notified.v1');

-- As of every other column that an act moves.
GRANT UPDATE (notified_at) ON orders.legal_order TO writ_orders;
