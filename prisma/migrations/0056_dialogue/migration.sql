-- The enforcing authority that was told of a concern though none was notified: Regulation (EU) 2023/1543, Art. 10(5). It sees the order from then
-- on. And the acts of the dialogue that follow: what the authorities ask, condition and maintain, and the platform's objection of Art. 17.
ALTER TABLE orders.legal_order
  ADD COLUMN concerned jsonb,
  ADD CONSTRAINT legal_order_concerned CHECK (concerned IS NULL OR (notified_organisation IS NULL AND concerned ?& ARRAY['organisation', 'country']));

-- As of every other column that an act moves.
GRANT UPDATE (concerned) ON orders.legal_order TO writ_orders;

INSERT INTO log.pending_type (role, type)
SELECT 'writ_orders', type FROM unnest(ARRAY['order.concern.reported.v1', 'order.consulted.v1', 'order.conditions.set.v1', 'order.maintained.v1',
                                             'order.objection.written.v1']) AS type;
