-- What `enforcement` leaves in the queue for `orders` is believed with proof that a process of this installation wrote it: a claim on an order,
-- and how a complaint was decided, with the event of the entry that says so. The password of a database role doesn't give the proof.
ALTER TABLE enforcement.work_item
  ADD COLUMN claim_proof   bytea,
  ADD COLUMN decided_event uuid,
  ADD COLUMN decided_proof bytea;

-- Decided complaints about accesses and about how orders were carried out, as `orders` has taken them over: with proof, and with their entry
-- in the log. What follows from a decision, and that who decided takes no other part in the order, rests on these rows and on nothing else.
CREATE TABLE orders.complaint_review (
  complaint_id text PRIMARY KEY,
  outcome      enforcement.complaint_state NOT NULL,
  log_idx      bigint,
  order_id     text REFERENCES orders.legal_order (id),
  -- Of the entry.
  event        uuid NOT NULL,
  issuer       text NOT NULL,
  subject      text NOT NULL,
  at           timestamptz NOT NULL,
  CONSTRAINT complaint_review_about CHECK (log_idx IS NOT NULL OR order_id IS NOT NULL),
  CONSTRAINT complaint_review_decided CHECK (outcome <> 'OPEN')
);
CREATE INDEX complaint_review_reversed ON orders.complaint_review (complaint_id) WHERE outcome = 'REVERSED';
GRANT SELECT, INSERT ON orders.complaint_review TO writ_orders;

-- What was decided before has been taken over already, but for reversals from which not all has followed: they were under way when this was
-- applied, and `orders` says so, since nothing proves them.
INSERT INTO orders.complaint_review (complaint_id, outcome, log_idx, order_id, event, issuer, subject, at)
  SELECT w.subject_id, w.outcome, w.access_idx, CASE WHEN o.id IS NOT NULL THEN w.order_id END, gen_random_uuid(),
         split_part(w.claimed_by, ' ', 1), substr(w.claimed_by, strpos(w.claimed_by, ' ') + 1), w.closed_at
    FROM enforcement.work_item w LEFT JOIN orders.legal_order o ON o.id = w.order_id
   WHERE w.kind = 'COMPLAINT' AND w.outcome IS NOT NULL AND w.claimed_by IS NOT NULL AND (w.access_idx IS NOT NULL OR o.id IS NOT NULL)
     AND (w.outcome <> 'REVERSED'
       OR EXISTS (SELECT FROM orders.access_reversal r WHERE r.complaint_id = w.subject_id)
       OR EXISTS (SELECT FROM orders.duty d WHERE d.order_id = w.order_id AND d.cause = 'complaint ' || w.subject_id));

DROP INDEX enforcement.work_item_reversed;
DROP INDEX enforcement.work_item_executions;
CREATE INDEX work_item_decided ON enforcement.work_item (closed_at) WHERE outcome IS NOT NULL AND (access_idx IS NOT NULL OR order_id IS NOT NULL);

-- Nobody but `orders` writes down who took part in an order's case.
DROP FUNCTION orders.review_access(bigint, text, text, timestamptz);
DROP FUNCTION orders.review_order(text, text, text, timestamptz);

-- Whether a person is free to decide an open complaint: not who acted on its order in whatever way, audited it, or opened the case that
-- it is about. Keeps nothing, and holds nobody up.
CREATE FUNCTION orders.may_review(wanted text, reviewer_issuer text, reviewer_subject text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH about AS (
    SELECT c.access_idx,
           coalesce(r.order_id, (SELECT g.reference FROM orders.access_grant g WHERE g.log_idx = c.access_idx AND g.purpose = 'ORDER' LIMIT 1)) AS order_id
      FROM enforcement.complaint c LEFT JOIN enforcement.restriction r ON r.id = c.restriction_id
     WHERE c.id = wanted AND c.state = 'OPEN')
  SELECT NOT EXISTS (SELECT FROM orders.order_event e
                      WHERE e.order_id = a.order_id AND e.part IS DISTINCT FROM 'COMPLAINT_REVIEWER'
                        AND e.signed ->> 'issuer' = reviewer_issuer AND e.signed ->> 'subject' = reviewer_subject)
     AND NOT EXISTS (SELECT FROM orders.case_participant p
                      WHERE p.order_id = a.order_id AND p.part <> 'COMPLAINT_REVIEWER' AND p.issuer = reviewer_issuer AND p.subject = reviewer_subject)
     AND (a.order_id IS NOT NULL
       OR NOT EXISTS (SELECT FROM orders.case_opening o
                       WHERE o.log_idx = a.access_idx AND o.issuer = reviewer_issuer AND o.subject = reviewer_subject))
    FROM about a
$$;
GRANT EXECUTE ON FUNCTION orders.may_review(text, text, text) TO writ_enforcement;
