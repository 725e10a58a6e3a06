-- expand: what persons signed of an order is kept beside it, word by word, so that others can verify it
-- One row for each move that was signed, in the generation that its signer saw. The statement is canonical JSON, whose SHA-256 the entry of the move has. Rows are added
-- and never changed; they end with their order.
CREATE TABLE orders.signed_act (
  order_id   text NOT NULL,
  generation integer NOT NULL CHECK (generation >= 0),
  act        text NOT NULL CHECK (act IN ('ISSUE', 'VALIDATE', 'RECORD', 'REVIEW', 'RELEASE', 'RETURN', 'OBJECT', 'CLEAR', 'WITHDRAW')),
  statement  text NOT NULL CHECK (octet_length(statement) BETWEEN 2 AND 8192),
  credential text NOT NULL CHECK (octet_length(credential) BETWEEN 1 AND 800),
  proof      jsonb NOT NULL CHECK (jsonb_typeof(proof) = 'object'),
  at         timestamptz NOT NULL,
  PRIMARY KEY (order_id, act, generation),
  CONSTRAINT signed_act_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.legal_order (id) ON DELETE CASCADE
);
GRANT SELECT, INSERT ON orders.signed_act TO writ_orders;
