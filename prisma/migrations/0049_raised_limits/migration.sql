-- Counsel who lets one order be released beyond the daily limits of a person and of a body.
INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'limit.raised.v1');
