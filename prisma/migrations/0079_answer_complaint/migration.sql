-- A duty of the platform: Regulation (EU) 2021/784, Art. 10(2). In a migration of its own: a new value of a type is used only after it is kept.
ALTER TYPE orders.duty_kind ADD VALUE 'ANSWER_COMPLAINT';
