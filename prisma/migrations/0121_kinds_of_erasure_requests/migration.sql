-- expand: work of a kind of its own, which older versions neither open nor close
-- Requests for erasure: Regulation (EU) 2016/679, Art. 17. In a migration of its own: a new value of a type is used only after it is kept.
ALTER TYPE enforcement.work_kind ADD VALUE 'ERASURE';
ALTER TYPE retention.kind ADD VALUE 'ERASURE_REQUEST';
