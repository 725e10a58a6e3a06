-- contract: it belongs to the one before; each table is read once, and nobody waits for it
ALTER TABLE log.log_entry VALIDATE CONSTRAINT below_the_bound;
ALTER TABLE log.log_detail VALIDATE CONSTRAINT below_the_bound;
ALTER TABLE log.log_subject VALIDATE CONSTRAINT below_the_bound;
ALTER TABLE log.log_decisions VALIDATE CONSTRAINT below_the_bound;
