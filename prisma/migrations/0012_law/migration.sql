-- What the law wants an order to say, beside what it already says.
ALTER TABLE orders.legal_order
  ADD COLUMN not_notified text,
  ADD COLUMN earlier      text,
  ADD COLUMN preservation text,
  ADD COLUMN inform_by    timestamptz,
  ADD COLUMN report_to    text,
  ADD COLUMN processor    text,
  -- Equal for orders that ask the same on the same grounds, whatever their spelling.
  ADD COLUMN fingerprint  text;
CREATE INDEX legal_order_by_fingerprint ON orders.legal_order (fingerprint);

-- Drafts whose text was refused: which text, by its print, and when last. A refusal changes nothing of the order itself.
CREATE TABLE orders.rejected_text (
  order_id text NOT NULL REFERENCES orders.legal_order (id),
  print    text NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (order_id, print)
);
CREATE INDEX rejected_text_by_print ON orders.rejected_text (print, at);
GRANT SELECT, INSERT, UPDATE ON orders.rejected_text TO writ_orders;

-- By hash, because an identifier may be longer than an index holds.
CREATE INDEX order_target_by_value ON orders.order_target USING hash (value);

-- The items that orders to act let the platform restrict now, and where: under every law by which it acts on items.
CREATE OR REPLACE VIEW orders.order_in_force AS
  SELECT o.id AS order_id, t.resolved AS item_id, o.territories, o.expires_at
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
   WHERE o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND o.status = 'IN_FORCE' AND t.resolved IS NOT NULL
     AND EXISTS (SELECT FROM orders.order_decision d WHERE d.target_id = t.id AND d.outcome = 'GRANTED')
     AND EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = o.released_event);
