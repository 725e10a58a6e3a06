-- expand: a constraint that allows more acts that persons sign of an order
ALTER TABLE orders.signed_act DROP CONSTRAINT signed_act_act_check;
ALTER TABLE orders.signed_act ADD CONSTRAINT signed_act_act_check CHECK (act IN (
  'ISSUE', 'VALIDATE', 'RECORD', 'REVIEW', 'RELEASE', 'RETURN', 'OBJECT', 'CLEAR', 'WITHDRAW', 'MAINTAIN', 'PERMIT_MARKED', 'RAISE_LIMIT', 'END_CHALLENGE'));
