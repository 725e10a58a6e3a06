-- contract: references to statements are checked before the tables that have them become partitions
-- Each table is read once, and nobody waits.
ALTER TABLE enforcement.restriction VALIDATE CONSTRAINT restriction_statement_id_fkey;
ALTER TABLE enforcement.submission VALIDATE CONSTRAINT submission_statement_id_fkey;
