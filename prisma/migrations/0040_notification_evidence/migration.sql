-- Evidence that an authority which is not enrolled here was notified outside: from which document, and when. Never of an order that names none.
ALTER TABLE orders.legal_order
  ADD COLUMN notification_evidence jsonb,
  ADD CONSTRAINT legal_order_notification_evidence CHECK (
    notification_evidence IS NULL
    OR (notified_organisation IS NOT NULL AND notification_evidence ?& ARRAY['at', 'reference', 'sha256']
        AND notification_evidence ->> 'sha256' ~ '^[0-9a-f]{64}$'));

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.notification.recorded.v1');
