-- The queue goes by lane before it goes by deadline: what can't wait an hour is never behind a notice that is due sooner. 0: emergencies, and orders to
-- remove terrorist content. 1: other orders. 2: the rest. `orders` names the lane of its own work when it writes its deadline; all other work stays
-- in the last one. A number and no enum: enums compare by a function that is not leakproof, so the planner of a role with row-level security
-- would not know how many rows a lane has.
ALTER TABLE enforcement.work_item ADD COLUMN lane smallint NOT NULL DEFAULT 2;
UPDATE enforcement.work_item w
   SET lane = CASE WHEN EXISTS (SELECT FROM orders.clock c WHERE c.order_id = o.id AND c.kind = 'ANSWER' AND w.due_at IS NULL) THEN 2
                   WHEN o.emergency IS NOT NULL OR o.kind = 'TCO_REMOVAL' THEN 0 ELSE 1 END
  FROM orders.legal_order o
 WHERE w.kind = 'ORDER' AND w.subject_id = o.id AND w.closed_at IS NULL;
-- Nobody moves a notice or a complaint to the front.
ALTER TABLE enforcement.work_item ADD CONSTRAINT work_item_lane CHECK (lane = 2 OR (kind = 'ORDER' AND lane IN (0, 1)));
GRANT UPDATE (lane) ON enforcement.work_item TO writ_orders;

-- A page is read lane by lane, each from its earliest deadline.
DROP INDEX enforcement.work_item_queue;
CREATE INDEX work_item_queue ON enforcement.work_item (lane, coalesce(due_at, 'infinity'), id) INCLUDE (kind, due_at, claimed_by, claim_ends_at) WHERE closed_at IS NULL;
