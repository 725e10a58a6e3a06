-- Requests elsewhere to produce what an order preserves, as its authority confirms them: Regulation (EU) 2023/1543, Art. 11(2) and Annex V.
ALTER TABLE orders.legal_order ADD COLUMN production_requests jsonb NOT NULL DEFAULT '[]';
GRANT UPDATE (production_requests) ON orders.legal_order TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.production.requested.v1');
