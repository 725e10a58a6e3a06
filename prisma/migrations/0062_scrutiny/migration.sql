-- Scrutiny of removal orders by the competent authority of the platform's own state: Regulation (EU) 2021/784, Art. 4.

-- Which enrolled body it is, as its enrolment says: decided by three persons, as everything of an enrolment. There is one at a time.
ALTER TABLE orders.enrolment ADD COLUMN scrutinises boolean NOT NULL DEFAULT false;
ALTER TABLE orders.enrolment ADD CONSTRAINT enrolment_scrutinises CHECK (NOT scrutinises OR 'ENFORCING' = ANY (roles));
CREATE UNIQUE INDEX enrolment_scrutinises_once ON orders.enrolment (scrutinises) WHERE scrutinises AND state <> 'ENDED';

-- What was requested and found, oldest first: { requests: [{ at, text }], findings: [{ outcome, authority, text, at, recordedAt, basis, document }] }.
ALTER TABLE orders.legal_order ADD COLUMN scrutiny jsonb;
ALTER TABLE orders.legal_order ADD CONSTRAINT legal_order_scrutiny CHECK (scrutiny IS NULL OR kind = 'TCO_REMOVAL');

GRANT UPDATE (scrutiny) ON orders.legal_order TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.scrutiny.requested.v1'), ('writ_orders', 'order.scrutinised.v1');
