-- A counsel takes the case of an order, and from then on reads whom it names and why: Regulation (EU) 2016/679, Art. 5(1)(c).
INSERT INTO log.pending_type (role, type) VALUES ('writ_orders', 'order.taken.v1');
