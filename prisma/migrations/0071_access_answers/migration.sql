-- A person's request for access (Regulation (EU) 2016/679, Art. 15; Directive (EU) 2016/680, Art. 14) and its answer, in one row: it is answered at once,
-- from what the person may see. Nothing in the row depends on what may not be disclosed.
CREATE TABLE orders.access_answer (
  id          text PRIMARY KEY,
  account_id  text NOT NULL,
  answered_at timestamptz NOT NULL,
  -- What the person was answered, complete: it stays as it was given.
  answer      jsonb NOT NULL,
  -- Of the answer's canonical JSON. The entry of the log has it too.
  sha256      text NOT NULL,
  CONSTRAINT access_answer_digest CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX access_answer_by_account ON orders.access_answer (account_id, answered_at, id);
CREATE INDEX access_answer_by_time ON orders.access_answer (answered_at, id);
GRANT SELECT, INSERT ON orders.access_answer TO writ_orders;

UPDATE retention.period SET data = 'that a person was informed of an order, and of which access; answers to their requests for access',
       counts_from = 'information, or the answer',
       provision = 'Regulation (EU) 2023/1543, Art. 13; Regulation (EU) 2022/2065, Art. 9(5); Regulation (EU) 2016/679, Art. 15'
 WHERE kind = 'INFORMATION';

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'subject.access.answered.v1');
