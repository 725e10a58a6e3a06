-- The clocks of orders as rows: what is waited for, since when, until when, in whose days, and when it stood. They take the place of the
-- instants that an order had one by one.
CREATE TYPE orders.clock_kind AS ENUM ('ANSWER', 'VALIDATION', 'HOLD', 'OBJECTION', 'CLARIFICATION', 'EXPIRY', 'PRESERVATION', 'SECRECY', 'INFORM');

CREATE TABLE orders.clock (
  order_id     text NOT NULL REFERENCES orders.legal_order (id),
  kind         orders.clock_kind NOT NULL,
  started_at   timestamptz NOT NULL,
  -- The first instant that is no longer in time, as far as it is known while the clock stands.
  due_at       timestamptz NOT NULL,
  -- The time that the law gives, with its article; null where an instant was given.
  term         jsonb,
  zone         text NOT NULL,
  -- When it stood and why, the first pause first.
  pauses       jsonb NOT NULL,
  -- Since when it stands; null while it runs.
  paused_at    timestamptz,
  thresholds   timestamptz[] NOT NULL,
  escalated_at timestamptz,
  -- When somebody is next to be told that it runs out; null when nobody is.
  escalates_at timestamptz,
  ended_at     timestamptz,
  PRIMARY KEY (order_id, kind)
);
-- What a worker looks for every second.
CREATE INDEX clock_due ON orders.clock (due_at) WHERE ended_at IS NULL;
CREATE INDEX clock_escalates ON orders.clock (escalates_at) WHERE escalates_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON orders.clock TO writ_orders;

-- The instants of orders that are there: what is over has no clock, and a validation that came is waited for no more.
INSERT INTO orders.clock (order_id, kind, started_at, due_at, zone, pauses, paused_at, thresholds, escalates_at)
  SELECT o.id, c.kind::orders.clock_kind, c.started_at, c.due_at, 'UTC',
         CASE WHEN c.kind = 'ANSWER' AND o.paused_at IS NOT NULL
           THEN jsonb_build_array(jsonb_build_object('from', o.paused_at, 'to', NULL, 'cause', 'CLARIFICATION')) ELSE '[]' END,
         CASE WHEN c.kind = 'ANSWER' THEN o.paused_at END,
         ARRAY[c.started_at + (c.due_at - c.started_at) * 0.5, c.started_at + (c.due_at - c.started_at) * 0.9],
         CASE WHEN c.kind = 'HOLD' OR (c.kind = 'ANSWER' AND o.paused_at IS NULL) THEN c.started_at + (c.due_at - c.started_at) * 0.5 END
    FROM orders.legal_order o
   CROSS JOIN LATERAL (VALUES ('ANSWER', o.served_at, CASE WHEN o.status NOT IN ('HELD', 'IN_FORCE') THEN o.due_at END),
                              ('VALIDATION', o.served_at, CASE WHEN o.validating IS NULL THEN o.validation_due_at END),
                              ('HOLD', o.served_at, CASE WHEN o.status <> 'IN_FORCE' THEN o.hold_until END),
                              ('OBJECTION', o.served_at, o.objection_until),
                              ('EXPIRY', o.issuing_at, o.expires_at)) AS c (kind, started_at, due_at)
   WHERE c.due_at IS NOT NULL AND o.status NOT IN ('DRAFT', 'FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED');

-- An order to act lets the platform restrict while the clock of its own end runs, and no longer.
CREATE OR REPLACE VIEW orders.order_in_force AS
  SELECT o.id AS order_id, t.resolved AS item_id, o.territories, c.due_at AS expires_at
    FROM orders.legal_order o
    JOIN orders.clock c ON c.order_id = o.id AND c.kind = 'EXPIRY' AND c.ended_at IS NULL
    JOIN orders.order_target t ON t.order_id = o.id
   WHERE o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND o.status = 'IN_FORCE' AND t.resolved IS NOT NULL
     AND EXISTS (SELECT FROM orders.order_decision d WHERE d.target_id = t.id AND d.outcome = 'GRANTED')
     AND EXISTS (SELECT FROM log.log_entry e WHERE e.event_id = o.released_event);

ALTER TABLE orders.legal_order
  DROP COLUMN due_at,
  DROP COLUMN paused_at,
  DROP COLUMN validation_due_at,
  DROP COLUMN hold_until,
  DROP COLUMN objection_until,
  DROP COLUMN expires_at;

-- The queue shows when somebody was last told that a time runs out.
ALTER TABLE enforcement.work_item ADD COLUMN escalated_at timestamptz;
