-- A grant for a report of a suspicion: Regulation (EU) 2022/2065, Art. 18. In a migration of its own: a new value of a type is used only after it is kept.
ALTER TYPE orders.grant_purpose ADD VALUE 'REPORT';
ALTER TYPE enforcement.letter_kind ADD VALUE 'SUSPICION_SENT';
