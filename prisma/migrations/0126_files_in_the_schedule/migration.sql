-- expand: words of one row, which no version compares with anything
-- The schedule that counsel reads names the files of notices, which end with the notice's words (0124).
UPDATE retention.period
   SET data = 'name, address, text, files and sender of a notice; the reason of its decision; the name in statements that rest on it'
 WHERE kind = 'NOTICE';
