-- A part that the platform refused before it had to give reasons has a code alone. An order that its authority maintains asks such parts again, and
-- knows them by their reasons: what the enforcing authority refused has none, and stays refused. Regulation (EU) 2023/1543, Art. 10(5) and (8).
UPDATE orders.order_decision d SET text = 'No reasons were recorded.'
 WHERE d.outcome = 'REFUSED' AND d.text IS NULL AND d.code IS NOT NULL
   AND EXISTS (SELECT FROM orders.order_event e WHERE e.order_id = d.order_id AND e.act = 'decideOrder' AND d.code = ANY (e.codes))
   AND NOT EXISTS (SELECT FROM orders.order_event e
                    WHERE e.order_id = d.order_id AND e.act IN ('objectToOrder', 'recordObjection') AND d.code = ANY (e.codes));
