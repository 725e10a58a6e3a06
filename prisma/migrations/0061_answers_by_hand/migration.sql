-- What counsel sent outside, because no machine grants it or nobody of the authority reads here, and who has confirmed it: on the order, and in the log.
ALTER TABLE orders.legal_order ADD COLUMN answers jsonb NOT NULL DEFAULT '[]';

-- What was answered by hand as a whole is fulfilled without a release.
ALTER TABLE orders.legal_order DROP CONSTRAINT legal_order_released;
ALTER TABLE orders.legal_order ADD CONSTRAINT legal_order_released
  CHECK (released_event IS NOT NULL OR (status NOT IN ('HELD', 'IN_FORCE') AND (status <> 'FULFILLED' OR answers <> '[]')));

GRANT UPDATE (answers) ON orders.legal_order TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.answer.recorded.v1'), ('writ_orders', 'order.answered.v1');
