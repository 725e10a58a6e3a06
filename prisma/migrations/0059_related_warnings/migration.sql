-- What a body's other orders say about one that it submits is a warning to the reviewer and no reason to refuse: it is kept with the order. A text
-- that the check refused may come again, so that nobody has to remember it.
ALTER TABLE orders.legal_order ADD COLUMN related_warnings text[] NOT NULL DEFAULT '{}';
DROP TABLE orders.rejected_text;
GRANT UPDATE (related_warnings) ON orders.legal_order TO writ_orders;
