-- A report of a suspicion (Regulation (EU) 2022/2065, Art. 18) can lead to a restriction, and what was found in a restriction to a report.
ALTER TABLE enforcement.restriction ADD COLUMN suspicion_id text;
ALTER TABLE enforcement.suspicion ADD COLUMN restriction_id text;
GRANT INSERT (restriction_id) ON enforcement.suspicion TO writ_enforcement;
