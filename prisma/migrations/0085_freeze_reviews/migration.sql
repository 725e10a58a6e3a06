-- A freeze of payments or of advertising revenue is reviewed by somebody who did not decide it, until it ends: Regulation (EU) 2022/2065, Art. 14(4) and 17(1)(b).
ALTER TABLE enforcement.restriction
  ADD COLUMN reviewed_at timestamptz,
  ADD COLUMN reviewed_by text,
  ADD CONSTRAINT restriction_reviewed CHECK (num_nonnulls(reviewed_at, reviewed_by) IN (0, 2)),
  ADD CONSTRAINT restriction_reviewed_by_another CHECK (reviewed_by <> decided_by);
GRANT UPDATE (reviewed_at, reviewed_by) ON enforcement.restriction TO writ_enforcement;
CREATE INDEX restriction_frozen ON enforcement.restriction (starts_at) WHERE state IN ('SCHEDULED', 'ACTIVE') AND monetary IN ('DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_OTHER');

ALTER TYPE enforcement.case_act ADD VALUE 'REVIEW';

INSERT INTO log.pending_type (role, type, is_named) VALUES ('writ_enforcement', 'restriction.reviewed.v1', false);
