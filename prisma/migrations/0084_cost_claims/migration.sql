-- Claims of the platform for its costs, and what the authority answered: Regulation (EU) 2023/1543, Art. 14. No word about a person is here.
CREATE TABLE orders.cost_claim (
  id               text PRIMARY KEY,
  generation       int NOT NULL DEFAULT 0,
  order_id         text NOT NULL REFERENCES orders.legal_order (id),
  amount           numeric(12, 2) NOT NULL,
  currency         text NOT NULL,
  -- The platform's own number of its claim.
  reference        text NOT NULL,
  claimed_at       timestamptz NOT NULL,
  claimed_by       text NOT NULL,
  recorded_at      timestamptz NOT NULL,
  outcome          text,
  paid             numeric(12, 2),
  answer_reference text,
  answered_at      timestamptz,
  answered_by      text,
  CONSTRAINT cost_claim_money CHECK (amount > 0 AND currency ~ '^[A-Z]{3}$'),
  CONSTRAINT cost_claim_answered CHECK (
    num_nonnulls(outcome, answer_reference, answered_at, answered_by) IN (0, 4) AND outcome IN ('REIMBURSED', 'PARTLY_REIMBURSED', 'REFUSED')
    AND CASE outcome WHEN 'REIMBURSED' THEN paid IS NOT DISTINCT FROM amount WHEN 'PARTLY_REIMBURSED' THEN coalesce(paid > 0 AND paid < amount, false)
                     ELSE paid IS NULL END)
);
CREATE INDEX cost_claim_by_order ON orders.cost_claim (order_id, claimed_at);
GRANT SELECT, INSERT (id, generation, order_id, amount, currency, reference, claimed_at, claimed_by, recorded_at) ON orders.cost_claim TO writ_orders;
GRANT UPDATE (generation, outcome, paid, answer_reference, answered_at, answered_by) ON orders.cost_claim TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.costs.claimed.v1'), ('writ_orders', 'order.costs.answered.v1');
