-- Orders that came otherwise than by a submission here: by e-CODEX, through the contact point, on paper. The order says how and when, and has the
-- digest of the document, which is beside it, sealed under a key of its own. No login role changes or deletes a document.
ALTER TABLE orders.legal_order
  ADD COLUMN received jsonb,
  ADD CONSTRAINT legal_order_received CHECK (
    (received IS NOT NULL) = (issuing_issuer = 'OUTSIDE')
    AND (received IS NULL
      OR (received ?& ARRAY['channel', 'at', 'sha256', 'bytes', 'authenticity'] AND received ->> 'channel' IN ('E_CODEX', 'CONTACT_POINT', 'PAPER')
          AND received ->> 'sha256' ~ '^[0-9a-f]{64}$')));

GRANT UPDATE (received) ON orders.legal_order TO writ_orders;

CREATE TABLE orders.received_document (
  order_id text NOT NULL REFERENCES orders.legal_order (id),
  sealed   bytea,
  wrapped  bytea,
  kept_at  timestamptz NOT NULL,
  PRIMARY KEY (order_id),
  CONSTRAINT received_document_whole CHECK ((sealed IS NULL) = (wrapped IS NULL))
);
GRANT SELECT, INSERT ON orders.received_document TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.received.v1'), ('writ_orders', 'order.authenticity.checked.v1');
