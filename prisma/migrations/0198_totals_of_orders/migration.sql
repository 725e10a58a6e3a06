-- expand: the totals of a day count periods that run and duties that are overdue without those that have ended
CREATE INDEX clock_secrecy ON orders.clock (coalesce(ended_at, 'infinity'), started_at) WHERE kind = 'SECRECY';
CREATE INDEX duty_to_inform ON orders.duty (coalesce(done_at, 'infinity'), due_at) WHERE kind = 'INFORM';
