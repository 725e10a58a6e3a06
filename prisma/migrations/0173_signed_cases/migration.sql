-- expand: what persons signed to open a case is kept, word by word, so that others can verify it
-- Named by SHA-256 over the statement, as the entry of the decision names it. One act may open its fields again while it is fresh. Rows are added and never changed.
CREATE TABLE orders.signed_case (
  id         text NOT NULL PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9_-]{43}$'),
  work_id    text NOT NULL,
  statement  text NOT NULL CHECK (octet_length(statement) BETWEEN 2 AND 8192),
  credential text NOT NULL CHECK (octet_length(credential) BETWEEN 1 AND 800),
  proof      jsonb NOT NULL CHECK (jsonb_typeof(proof) = 'object'),
  at         timestamptz NOT NULL
);
GRANT SELECT, INSERT ON orders.signed_case TO writ_orders;
