-- What the authority is told of a part that it does not get as it asked: the reviewer's words, and whether the data are preserved. Regulation (EU)
-- 2023/1543, Art. 10(8) and Annex III. What was decided before has a code alone, or nothing, and stays so.
ALTER TABLE orders.order_decision
  ADD COLUMN text text,
  ADD COLUMN preserved boolean,
  ADD CONSTRAINT order_decision_explained CHECK (code IS NOT NULL OR (text IS NULL AND preserved IS NULL));
