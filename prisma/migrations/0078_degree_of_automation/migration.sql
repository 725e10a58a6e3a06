-- How far automated means took part in the decision on a notice or a complaint, in the three degrees of the reports: Implementing Regulation (EU)
-- 2024/2835, Annex I; Regulation (EU) 2022/2065, Art. 16(6), 17(3)(c) and 20(6). What was recorded so far was whether they took part in what a person
-- decided: that is partly, and otherwise not.
ALTER TABLE enforcement.notice ALTER COLUMN automated_means DROP DEFAULT,
  ALTER COLUMN automated_means TYPE text USING CASE WHEN automated_means THEN 'AUTOMATED_DECISION_PARTIALLY' ELSE 'AUTOMATED_DECISION_NOT_AUTOMATED' END,
  ALTER COLUMN automated_means SET DEFAULT 'AUTOMATED_DECISION_NOT_AUTOMATED',
  ADD CONSTRAINT notice_automated CHECK (
    automated_means IN ('AUTOMATED_DECISION_FULLY', 'AUTOMATED_DECISION_PARTIALLY', 'AUTOMATED_DECISION_NOT_AUTOMATED'));
-- No complaint is decided by automated means alone: Art. 20(6).
ALTER TABLE enforcement.complaint ALTER COLUMN automated_means DROP DEFAULT,
  ALTER COLUMN automated_means TYPE text USING CASE WHEN automated_means THEN 'AUTOMATED_DECISION_PARTIALLY' ELSE 'AUTOMATED_DECISION_NOT_AUTOMATED' END,
  ALTER COLUMN automated_means SET DEFAULT 'AUTOMATED_DECISION_NOT_AUTOMATED',
  ADD CONSTRAINT complaint_automated CHECK (automated_means IN ('AUTOMATED_DECISION_PARTIALLY', 'AUTOMATED_DECISION_NOT_AUTOMATED'));
