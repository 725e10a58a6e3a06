-- expand: what persons signed to approve and confirm enrolments is kept, word by word, so that others can verify it
-- One act a step, in the state that its signer saw. Rows are added and never changed.
CREATE TABLE orders.signed_enrolment (
  enrolment_id text NOT NULL REFERENCES orders.enrolment (id),
  generation   integer NOT NULL CHECK (generation >= 0),
  statement    text NOT NULL CHECK (octet_length(statement) BETWEEN 2 AND 8192),
  credential   text NOT NULL CHECK (octet_length(credential) BETWEEN 1 AND 800),
  proof        jsonb NOT NULL CHECK (jsonb_typeof(proof) = 'object'),
  at           timestamptz NOT NULL,
  PRIMARY KEY (enrolment_id, generation)
);
GRANT SELECT, INSERT ON orders.signed_enrolment TO writ_orders;
