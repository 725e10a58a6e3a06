-- Orders are found by the case number that people have on paper, whatever its capitals.
CREATE INDEX legal_order_by_reference ON orders.legal_order (lower(reference));

-- What was decided, the newest first; and all of it that is about an account or an order.
CREATE INDEX work_item_closed ON enforcement.work_item (closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX work_item_by_account ON enforcement.work_item (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX work_item_by_order ON enforcement.work_item (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX restriction_newest ON enforcement.restriction (decided_at DESC, id);

-- A person's own complaints, the newest first.
CREATE INDEX complaint_by_person ON enforcement.complaint (filed_issuer, filed_subject, filed_at DESC, id DESC) WHERE filed_subject IS NOT NULL;
