-- contract: it belongs to the one before; each table is read once, and nobody waits for it
ALTER TABLE enforcement.statement_of_reasons VALIDATE CONSTRAINT below_the_bound;
ALTER TABLE enforcement.restriction VALIDATE CONSTRAINT below_the_bound;
ALTER TABLE enforcement.restriction VALIDATE CONSTRAINT restriction_names_its_statement;
ALTER TABLE enforcement.submission VALIDATE CONSTRAINT below_the_bound;
