-- What is recorded of an order beside its moves: the call back of an emergency order, and challenges in court, oldest first.
ALTER TABLE orders.legal_order
  ADD COLUMN call_back  jsonb,
  ADD COLUMN challenges jsonb NOT NULL DEFAULT '[]';
