-- Acts that left no entry: what was drafted, reported, claimed, given back, or opened as a batch.
INSERT INTO log.pending_type (role, type) VALUES
  ('writ_orders', 'order.drafted.v1'),
  ('writ_enforcement', 'notice.submitted.v1'),
  ('writ_enforcement', 'work.claimed.v1'),
  ('writ_enforcement', 'work.skipped.v1'),
  ('writ_enforcement', 'batch.opened.v1');
